import { describe, expect, it } from 'vitest';
import { openLog } from './log.ts';
import { redact, redactText } from './redact.ts';

describe('texts', () => {
  it.each([
    ['call 13800138000 now', 'call [number] now'],
    ['电话13800138000。', '电话[number]。'],
    ['+86 138-0013-8000', '[number]'],
    ['(021) 5555 6666', '[number]'],
    ['card 6222 0212 3456 7890 123', 'card [number]'],
    ['id 11010119900307123X', 'id [number]'],
    ['write to 张三@例子.中国 or a.b+c@shop.example.com', 'write to 张三@例子.中国 or [email]'],
    ['Bearer eyJhbGciOi.eyJzdWIi.c2ln', 'Bearer [token]'],
    ['token=eyJhbGciOi.eyJzdWIi.c2ln;', 'token=[token];'],
    ['postgres://liuke:hunter2@db:5432/liuke', 'postgres://[credentials]@db:5432/liuke'],
  ])('%s', (text, masked) => {
    expect(redactText(text)).toBe(masked);
  });

  it.each([
    '0193a5b0-1234-7000-8000-000000000001',
    '01937405-1234-7123-8123-012345678901',
    '2026-11-23T08:00:00.000Z',
    'listening at http://127.0.0.1:4000',
    'took 1234 ms for 123456 rows',
    'deadbeef12345678cafe',
  ])('%s stays as it is', (text) => {
    expect(redactText(text)).toBe(text);
  });
});

describe('a text of any length', () => {
  it.each(['a', '1', '1 ', '(1-', 'a.', 'a@', 'eyJ', 'eyJ-', 'a://b', 'Bearer ', '!', '+1 '])(
    'made of %s alone is masked in linear time',
    (unit) => {
      const started = process.cpuUsage();
      redactText(unit.repeat(Math.ceil(250_000 / unit.length)));
      // Microseconds: a pattern that begins anew at every character takes minutes here.
      expect(process.cpuUsage(started).user).toBeLessThan(2_000_000);
    },
  );

  it('is cut where no reader would follow it, after what it holds has been masked', () => {
    const text = redactText(`${'x '.repeat(4_990)}ada.lovelace@mail.example.com ${'y'.repeat(50_000)}`);
    expect(text.length).toBeLessThan(11_000);
    expect(text).not.toContain('ada.');
    expect(text).toMatch(/… \[\d+ characters\]$/);
  });

  it('loses numbers that are longer than any', () => {
    expect(redactText(`${'7'.repeat(60)}!`)).toBe('[number]!');
    expect(redactText('1 '.repeat(100))).not.toContain('1');
  });
});

describe('fields', () => {
  it('lose what people wrote and who they are, at any depth', () => {
    const clean = redact({
      conversationId: 'c',
      seq: 3,
      text: '我要退款',
      customer: { phone: '13800138000', tier: 'gold' },
      list: [{ token: 't' }],
      none: null,
    });
    expect(clean).toEqual({
      conversationId: 'c',
      seq: 3,
      text: '[redacted]',
      customer: { phone: '[redacted]', tier: 'gold' },
      list: [{ token: '[redacted]' }],
      none: null,
    });
  });

  it.each([
    ...['NOT_FOUND', 'INSUFFICIENT_USER_AUTHENTICATION', 'ECONNREFUSED', 'ERR_HTTP2_ERROR', '23505', '40P01', 1006, 503],
  ])('named code keep what says what went wrong: %s', (code) => {
    expect(redact({ code })).toEqual({ code });
  });

  it.each(['123456', 123456, '12 34 56', 'lk_9f2a', 'ABC123', { sent: '123456' }])(
    'named code lose what proves who one is: %s',
    (code) => {
      expect(redact({ code })).toEqual({ code: '[redacted]' });
    },
  );

  it('named address keep where something listens, and lose where somebody lives', () => {
    expect(redact({ address: 'http://127.0.0.1:4001' })).toEqual({ address: 'http://127.0.0.1:4001' });
    expect(redact({ address: 'redis://user:pass@cache:6379' })).toEqual({ address: 'redis://[credentials]@cache:6379' });
    for (const address of ['北京市朝阳区建国路 1 号', '12 Main Street', 'ada@example.com', '203.0.113.7']) {
      expect(redact({ address })).toEqual({ address: '[redacted]' });
    }
  });

  it('of a circle end', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    expect(JSON.stringify(redact(circle))).toContain('[deep]');
  });

  it('of a database error keep its code and lose the row', () => {
    const error = Object.assign(new Error('duplicate key, mail a@b.example'), {
      code: '23505',
      table: 'contact',
      detail: 'Key (phone)=(13800138000) already exists',
    });
    expect(redact(error)).toMatchObject({ code: '23505', table: 'contact', message: 'duplicate key, mail [email]' });
    expect(JSON.stringify(redact(error))).not.toMatch(/13800138000|a@b/);
  });
});

describe('the log', () => {
  it('writes one line of JSON, clean in message, fields and errors', () => {
    const lines: string[] = [];
    const log = openLog('test', { level: 'info', destination: { write: (line: string) => void lines.push(line) } });
    log.child({ room: 'privacy' }).warn({ err: new Error('no 13800138000'), text: 'hello', n: 1 }, 'sent to a@b.example');
    log.error(new Error('lost a@b.example'));
    log.info({ code: 'CONFLICT', address: 'http://127.0.0.1:4001' }, 'refused');
    log.debug('too quiet');
    const [first, second, third, none] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(first).toMatchObject({
      level: 'warn',
      name: 'test',
      room: 'privacy',
      n: 1,
      text: '[redacted]',
      msg: 'sent to [email]',
      err: { message: 'no [number]' },
    });
    expect(second).toMatchObject({ level: 'error', err: { message: 'lost [email]' } });
    expect(third).toMatchObject({ level: 'info', code: 'CONFLICT', address: 'http://127.0.0.1:4001' });
    expect(none).toBeUndefined();
    expect(lines.join('')).not.toMatch(/13800138000|a@b/);
  });
});
