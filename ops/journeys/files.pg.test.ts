import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { codeOf, fileDoors, png, type Sent, sends } from './file-doors.ts';

const { folder, agentHere, here, announces, puts, uploads, visitor, close } = await fileDoors();
afterAll(close);

describe('a picture', () => {
  it('is uploaded and sent by the customer and seen by the agent, who sends one back', async () => {
    const ada = await visitor();
    const id = await uploads(ada, png, { name: '../../破损的包裹.png' });
    const message = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id] });
    expect(message).toMatchObject({
      kind: 'IMAGE',
      attachments: [{ name: '破损的包裹.png', contentType: 'image/png', bytes: png.length }],
    });
    const lin = await agentHere();
    const seen = await lin.asks<{ conversation: { messages: { edges: { node: Sent }[] } } }>(
      'query ($id: ID!) { conversation(id: $id) { messages(last: 50) { edges { node { seq kind attachments { name url } } } } } }',
      { id: ada.conversationId() },
    );
    const picture = seen.conversation.messages.edges.find(({ node }) => node.seq === message.seq)!.node.attachments[0]!;
    expect(picture.url).toBe(message.attachments[0]!.url);
    const answer = await fetch(here(picture.url));
    expect(Buffer.from(await answer.arrayBuffer()).equals(png)).toBe(true);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/png',
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, max-age=31536000, immutable',
    });
    expect(answer.headers.get('content-security-policy')).toMatch(/^sandbox; default-src 'none'/);
    expect(answer.headers.get('content-disposition')).toBe(
      'inline; filename="_____.png"; filename*=UTF-8\'\'%E7%A0%B4%E6%8D%9F%E7%9A%84%E5%8C%85%E8%A3%B9.png',
    );
    const kept = await fetch(here(picture.url), { headers: { 'if-none-match': answer.headers.get('etag')! } });
    expect(kept.status).toBe(304);
    const part = await fetch(here(picture.url), { headers: { range: 'bytes=1-3' } });
    expect([part.status, await part.text()]).toEqual([206, 'PNG']);
    ada.leaves();
  });

  it('lies sealed, and is sent once and by who uploaded it alone', async () => {
    const [ada, ben] = [await visitor(), await visitor()];
    const id = await uploads(ada);
    const files = readdirSync(join(folder, 'files'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    expect(files.some(({ name }) => name === id)).toBe(true);
    expect(await codeOf(sends(ben, ben.conversationId(), { kind: 'IMAGE', attachmentIds: [id] }))).toBe('NOT_FOUND');
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id, id] }))).toBe('NOT_FOUND');
    const first = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id], clientMessageId: 'c1' });
    const again = await sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id], clientMessageId: 'c1' });
    expect(again.seq).toBe(first.seq);
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'IMAGE', attachmentIds: [id] }))).toBe('NOT_FOUND');
    ada.leaves();
    ben.leaves();
  });

  it('is nothing that it was not said to be', async () => {
    const ada = await visitor();
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    for (const [bytes, contentType] of [
      [html, 'image/png'],
      [png, 'image/jpeg'],
      [Buffer.from('%PDF-1.4'), 'text/plain'],
    ] as const) {
      const upload = await announces(ada, { name: 'x', contentType, bytes: bytes.length });
      expect(await puts(upload, bytes)).toEqual({ status: 400, code: 'BAD_USER_INPUT' });
      expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'FILE', attachmentIds: [upload.attachment.id] }))).toBe(
        'CONFLICT',
      );
    }
    for (const wrong of [
      { contentType: 'text/html' },
      { contentType: 'image/svg+xml' },
      { bytes: 21 * 1024 * 1024 },
      { bytes: 0 },
      { name: '' },
    ]) {
      expect(await codeOf(announces(ada, { name: 'x', contentType: 'image/png', bytes: 5, ...wrong }))).toBe(
        'BAD_USER_INPUT',
      );
    }
    const upload = await announces(ada, { name: 'x.png', contentType: 'image/png', bytes: png.length });
    expect((await puts(upload, png.subarray(1))).code).toBe('BAD_USER_INPUT');
    expect((await puts(upload, Buffer.concat([png, png]))).code).toBe('BAD_USER_INPUT');
    expect((await puts(upload, png)).status).toBe(204);
    expect(await puts(upload, png)).toEqual({ status: 400, code: 'CONFLICT' });
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'VOICE', attachmentIds: [upload.attachment.id] }))).toBe(
      'BAD_USER_INPUT',
    );
    expect(await codeOf(sends(ada, ada.conversationId(), { kind: 'IMAGE' }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(sends(ada, ada.conversationId(), { text: 'x', attachmentIds: [upload.attachment.id] }))).toBe(
      'BAD_USER_INPUT',
    );
    ada.leaves();
  });

  it('that is text is only ever downloaded', async () => {
    const ada = await visitor();
    const html = Buffer.from('<html><script>alert(1)</script></html>');
    const id = await uploads(ada, html, { name: 'a"\r\nx: y.html', contentType: 'text/plain' });
    const { attachments } = await sends(ada, ada.conversationId(), { kind: 'FILE', text: 'see there', attachmentIds: [id] });
    const answer = await fetch(here(attachments[0]!.url));
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="a_x_ y\.html"/);
    ada.leaves();
  });
});
