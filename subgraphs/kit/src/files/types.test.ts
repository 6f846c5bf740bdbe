import { describe, expect, it } from 'vitest';
import { fileType, isReally, showsInline } from './types.ts';

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

describe('what a file is, its bytes say', () => {
  it('takes what is what it was said to be', async () => {
    expect(await isReally(png, 'image/png')).toBe(true);
    expect(await isReally(Buffer.from('%PDF-1.7\n1 0 obj'), 'application/pdf')).toBe(true);
    expect(await isReally(Buffer.from('你好，发货了吗？\n'), 'text/plain')).toBe(true);
    expect(await isReally(Buffer.from('\ufeff a;b', 'utf16le'), 'text/csv')).toBe(true);
  });
  it('refuses what is something else', async () => {
    expect(await isReally(png, 'image/jpeg')).toBe(false);
    expect(await isReally(png, 'text/plain')).toBe(false);
    expect(await isReally(Buffer.from('<script>alert(1)</script>'), 'image/png')).toBe(false);
    expect(await isReally(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'image/png')).toBe(false);
    expect(await isReally(Buffer.from('MZ\x90\x00\x03', 'latin1'), 'application/pdf')).toBe(false);
    expect(await isReally(Buffer.from([0, 1, 2, 3]), 'text/plain')).toBe(false);
    expect(await isReally(Buffer.alloc(0), 'text/plain')).toBe(false);
  });
  it('keeps nothing that a browser would run, and shows only what cannot hold a script', () => {
    for (const type of [
      'text/html',
      'image/svg+xml',
      'application/javascript',
      'application/xhtml+xml',
      'text/xml',
      '',
      'x',
    ]) {
      expect(fileType(type)).toBeNull();
    }
    expect(fileType('IMAGE/JPG; charset=x')).toBe('image/jpeg');
    expect(showsInline('image/png')).toBe(true);
    expect(showsInline('application/pdf')).toBe(false);
    expect(showsInline('text/plain')).toBe(false);
  });
});
