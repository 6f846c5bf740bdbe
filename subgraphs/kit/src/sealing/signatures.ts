import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign as signBytes,
  verify as verifyBytes,
} from 'node:crypto';
import { sm2 } from 'sm-crypto-v2';

/** Signatures of one kind. Keys are text: what is kept, and what whoever checks is told. */
export interface Signatures {
  readonly name: SignatureName;
  newKeys(): { readonly publicKey: string; readonly privateKey: string };
  sign(privateKey: string, bytes: Buffer): Buffer;
  /** False for a signature of other bytes, of another key, or that is none. */
  verify(publicKey: string, bytes: Buffer, signature: Buffer): boolean;
}
export type SignatureName = 'EdDSA' | 'SM2';

/** Ed25519 of RFC 8032. The public key: 32 bytes as base64url, as the `x` of a JWK; the private one: PKCS #8 as base64. */
const ed25519: Signatures = {
  name: 'EdDSA',
  newKeys() {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    return {
      publicKey: publicKey.export({ format: 'jwk' }).x!,
      privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    };
  },
  sign(privateKey, bytes) {
    const key = createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' });
    return signBytes(null, bytes, key);
  },
  verify(publicKey, bytes, signature) {
    try {
      const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: publicKey }, format: 'jwk' });
      return verifyBytes(null, bytes, key, signature);
    } catch {
      return false;
    }
  },
};

/** Who signs, as GM/T 0009 names whoever has no name of their own: it goes into every digest. */
export const sm2UserId = '1234567812345678';

/**
 * SM2 of GM/T 0003 (GB/T 32918) over SM3. Not the runtime's: what its OpenSSL calls by this name leaves the user out of the digest.
 * The public key: the point without compression as hex, `04` first; the private one: 32 bytes as hex; a signature: r and s.
 */
const nationalSm2: Signatures = {
  name: 'SM2',
  newKeys: () => sm2.generateKeyPairHex(),
  sign: (privateKey, bytes) =>
    Buffer.from(sm2.doSignature(new Uint8Array(bytes), privateKey, { hash: true, userId: sm2UserId }), 'hex'),
  verify(publicKey, bytes, signature) {
    if (signature.length !== 64 || !/^04[0-9a-f]{128}$/i.test(publicKey)) return false;
    try {
      const options = { hash: true, userId: sm2UserId };
      return sm2.doVerifySignature(new Uint8Array(bytes), signature.toString('hex'), publicKey, options);
    } catch {
      return false;
    }
  },
};

export const signatures: Readonly<Record<SignatureName, Signatures>> = { EdDSA: ed25519, SM2: nationalSm2 };
