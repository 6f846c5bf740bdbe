import { askKeyService, KeyServiceRefusal, type Patience, textAt, usualPatience } from './ask.ts';
import type { KeyService } from './remote-master.ts';

export type Vault = {
  /** `https://vault.example:8200`. */
  readonly url: string;
  readonly token: string;
  /** Where the transit engine is mounted. */
  readonly mount: string;
};

/** A key of HashiCorp Vault's (or OpenBao's) transit engine. What it wraps is text, `vault:v1:...`: its own rotation is its own. */
export const vaultTransit = ({ url, token, mount }: Vault, key: string, patience: Patience = usualPatience): KeyService => {
  const ask = async (operation: 'encrypt' | 'decrypt', body: object, name: string): Promise<string> => {
    const answer = await askKeyService(
      'Vault',
      (signal) =>
        fetch(`${url}/v1/${mount}/${operation}/${encodeURIComponent(key)}`, {
          method: 'POST',
          headers: { 'x-vault-token': token, 'content-type': 'application/json' },
          body: JSON.stringify(body),
          redirect: 'error',
          signal,
        }),
      (refusal) => (refusal as { errors?: string[] } | null)?.errors?.[0] ?? 'without a reason',
      patience,
    );
    const text = textAt(answer, 'data', name);
    if (text === null) throw new KeyServiceRefusal('Vault answers without what was asked for.');
    return text;
  };
  return {
    id: `vault:${mount}/${key}`,
    encrypt: async (plain) => Buffer.from(await ask('encrypt', { plaintext: plain.toString('base64') }, 'ciphertext')),
    decrypt: async (wrapped) => Buffer.from(await ask('decrypt', { ciphertext: wrapped.toString() }, 'plaintext'), 'base64'),
  };
};
