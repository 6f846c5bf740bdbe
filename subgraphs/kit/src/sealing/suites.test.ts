import { createCipheriv, createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyIdOf, openWith, sealWith } from './sealed.ts';
import { suites } from './suites.ts';

const hex = (text: string): Buffer => Buffer.from(text.replaceAll(' ', ''), 'hex');
const key = Buffer.alloc(32, 7);
const place = Buffer.from('conversations.message:1');

describe('the ciphers are those of the standards', () => {
  it('AES-256-GCM: test case 16 of the GCM specification', () => {
    const sealed = Buffer.concat([
      hex('cafebabefacedbaddecaf888'),
      hex(
        `522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa
        8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662`.replaceAll(/\s/g, ''),
      ),
      hex('76fc6ece0f4e1768cddf8853bb2d551b'),
    ]);
    const opened = suites.AES_256_GCM.open(
      hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308'),
      hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'),
      sealed,
    );
    expect(opened.toString('hex')).toBe(
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39',
    );
  });

  it('SM4: the example of GB/T 32907', () => {
    const cipher = createCipheriv('sm4-ecb', hex('0123456789abcdeffedcba9876543210'), null).setAutoPadding(false);
    expect(cipher.update(hex('0123456789abcdeffedcba9876543210')).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('SM3: the example of GB/T 32905', () => {
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    );
  });
});

describe.each(Object.values(suites))('$name', (suite) => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
        const plain = Buffer.from(bytes);
        const [one, other] = [suite.seal(key, place, plain), suite.seal(key, place, plain)];
        expect(suite.open(key, place, one)).toEqual(plain);
        expect(one).not.toEqual(other);
      }),
    );
  });

  it('opens nothing that was changed in any bit, cut, or lies elsewhere', () => {
    const sealed = suite.seal(key, place, Buffer.from('我的手机是13812345678'));
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => suite.open(key, place, changed)).toThrow();
    }
    for (let length = 0; length < sealed.length; length++)
      expect(() => suite.open(key, place, sealed.subarray(0, length))).toThrow();
    expect(() => suite.open(key, Buffer.from('conversations.message:2'), sealed)).toThrow();
    expect(() => suite.open(Buffer.alloc(32, 8), place, sealed)).toThrow();
  });

  it('a sealed value names its key', () => {
    const id = '01980000-0000-7000-8000-00000000000a';
    const dataKey = { id, suite: suite.name, bytes: key };
    const sealed = sealWith(dataKey, 'here', Buffer.from('words'));
    expect(keyIdOf(sealed)).toBe(id);
    expect(openWith(dataKey, 'here', sealed).toString()).toBe('words');
    expect(() => openWith(dataKey, 'there', sealed)).toThrow();
    for (const none of [Buffer.alloc(0), Buffer.alloc(40), Buffer.from('plain text that nobody has sealed')])
      expect(() => keyIdOf(none)).toThrow('not a sealed value');
  });
});
