import { sm2 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { type SignatureName, signatures, sm2UserId } from './signatures.ts';

/** GB/T 32918.5-2017, annex A.2 (GM/T 0003.5): the recommended curve, user 1234567812345678, "message digest". */
const standard = {
  privateKey: '3945208f7b2144b13f36e38ac6d39f95889393692860b51a42fb81ef4df7c5b8',
  publicKey:
    '0409f9df311e5421a150dd7d161e4bc5c672179fad1833fc076bb08ff356f35020ccea490ce26775a52dc6ea718cc1aa600aed05fbf35e084a6632f6072da9ad13',
  k: 0x59276e27d506861a16680f3ad9c02dccef3cc1fa3cdbe4ce6d54b80deac1bc21n,
  x1: 0x04ebfc718e8d1798620432268e77feb6415e2ede0e073c0f4f640ecd2e149a73n,
  z: 'b2e14c5c79c6df5b85f4fe7ed8db7a262b9da7e07ccb0ea9f4747b8ccda8a4f3',
  digest: 'f0b43e94ba45accaace692ed534382eb17e6ab5a19ce7b31f4486fdfc0d28640',
  signature:
    'f5a03b0648d2c4630eeac513e1bb81a15944da3827d5b74143ac7eaceee720b3b1b6aa29df212fd8763182bc0d421ca1bb9038fd1f7f42d4840b69c485bbc1aa',
};
const message = Buffer.from('message digest');

describe('SM2', () => {
  it('is that of the standard: user, digest and signature of its example', () => {
    const { privateKey, publicKey, k, x1, z, digest, signature } = standard;
    expect(sm2.getPublicKeyFromPrivateKey(privateKey)).toBe(publicKey);
    expect(Buffer.from(sm2.getZ(publicKey, sm2UserId)).toString('hex')).toBe(z);
    expect(sm2.getHash(new Uint8Array(message), publicKey, sm2UserId)).toBe(digest);
    const options = { hash: true, userId: sm2UserId, pointPool: [{ k, x1 }] };
    expect(sm2.doSignature(new Uint8Array(message), privateKey, options)).toBe(signature);
    expect(signatures.SM2.verify(publicKey, message, Buffer.from(signature, 'hex'))).toBe(true);
  });
});

describe('Ed25519', () => {
  it('is that of RFC 8032, section 7.1, test 2', () => {
    const publicKey = Buffer.from('3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c', 'hex');
    const signature =
      '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00';
    const given = [publicKey.toString('base64url'), Buffer.of(0x72), Buffer.from(signature, 'hex')] as const;
    expect(signatures.EdDSA.verify(...given)).toBe(true);
  });
});

describe.each(Object.keys(signatures) as SignatureName[])('a signature by %s', (name) => {
  const { newKeys, sign, verify } = signatures[name];
  const [keys, others] = [newKeys(), newKeys()];
  const signature = sign(keys.privateKey, message);

  it('is good for the bytes and the key that it was made of, and for nothing else', () => {
    expect(verify(keys.publicKey, message, signature)).toBe(true);
    expect(verify(others.publicKey, message, signature)).toBe(false);
    expect(verify(keys.publicKey, Buffer.from('message digesT'), signature)).toBe(false);
    for (const at of [0, 31, 32, 63]) {
      const changed = Buffer.from(signature);
      changed[at]! ^= 1;
      expect(verify(keys.publicKey, message, changed)).toBe(false);
    }
  });

  it('that is none is refused without an error', () => {
    for (const none of ['', '00', 'ff'.repeat(64), '00'.repeat(64)])
      expect(verify(keys.publicKey, message, Buffer.from(none, 'hex'))).toBe(false);
    expect(verify('no key', message, signature)).toBe(false);
  });
});
