import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { codeOf, fileDoors, png, sends } from './file-doors.ts';
import { type Shot, shooting } from './shooting.ts';

const { house, announces, puts, uploads, visitor, close } = await fileDoors();
afterAll(close);

describe('ten thousand hostile requests to the doors of files', () => {
  it('meet no fault of ours, and store nothing', async () => {
    const ada = await visitor();
    const open = await announces(ada, { name: 'x.png', contentType: 'image/png', bytes: png.length });
    const { attachments } = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [await uploads(ada)] });
    const real = { upload: new URL(open.uploadUrl).pathname, file: new URL(attachments[0]!.url).pathname };
    const { barrage, ends } = shooting(house.url);
    const link = fc.oneof(
      fc.constantFrom(real.upload.slice(9), real.file.slice(7)),
      fc
        .tuple(fc.constantFrom(real.upload.slice(9), real.file.slice(7)), fc.nat(), fc.stringMatching(/^[\w.%~-]{1,3}$/))
        .map(([text, place, put]) => `${text.slice(0, place % text.length)}${put}${text.slice((place % text.length) + 1)}`),
      fc.stringMatching(/^[\w.%~/-]{0,60}$/),
      fc.constantFrom('..%2f..%2fetc%2fpasswd', '%00', '.'.repeat(900), 'a.b.c', 'e30.e30', '%ff%fe'),
    );
    const noise = fc.oneof(
      fc.uint8Array({ maxLength: 200 }).map((array) => Buffer.from(array)),
      fc.constantFrom(
        Buffer.alloc(0),
        Buffer.alloc(200_000),
        Buffer.from('<svg onload=alert(1)>'),
        Buffer.alloc(png.length, 1),
      ),
      fc.nat(png.length - 1).map((length) => png.subarray(0, length)),
    );
    const shot: fc.Arbitrary<Shot> = fc.record({
      method: fc.constantFrom('PUT', 'PUT', 'PUT', 'GET', 'GET', 'POST', 'HEAD', 'DELETE', 'OPTIONS'),
      path: fc.tuple(fc.constantFrom('/uploads/', '/files/'), link).map(([door, text]) => door + text),
      headers: fc.record(
        {
          'content-type': fc.constantFrom(
            'image/png',
            'application/json',
            'multipart/form-data; boundary=x',
            'x',
            'text/plain',
          ),
          range: fc.constantFrom('bytes=0-', 'bytes=-1', 'bytes=5-1', 'bytes=99999999999999-', 'bytes=0-1,3-4', 'x'),
          'content-encoding': fc.constantFrom('gzip', 'br', 'x'),
          'if-none-match': fc.constantFrom('*', '"x"', 'W/"x"'),
          origin: fc.constantFrom('https://evil.example', 'null'),
          expect: fc.constantFrom('100-continue'),
        },
        { requiredKeys: [] },
      ),
      body: noise,
    });
    const statuses = await barrage(shot, 10_000);
    ends();
    console.info('files', Object.fromEntries(statuses));
    expect([...statuses.values()].reduce((sum, count) => sum + count, 0)).toBe(10_000);
    // Nothing of it was taken for the picture that was announced.
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [open.attachment.id] }))).toBe(
      'CONFLICT',
    );
    expect((await puts(open, png)).status).toBe(204);
    ada.leaves();
  }, 240_000);
});
