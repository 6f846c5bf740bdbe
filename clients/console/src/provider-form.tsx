import { useState } from 'preact/hooks';
import { texts } from './texts.ts';
import type { GivenProvider, Provider } from './use-single-sign-on.ts';

type Props = {
  readonly provider: Provider | null;
  readonly busy: boolean;
  readonly onChanged: () => void;
  readonly onSave: (input: GivenProvider) => Promise<boolean>;
};

const alwaysAsked = new Set(['openid', 'email']);
const wordsOf = (text: string): string[] => text.split(/[\s,;，；、]+/).filter((word) => word !== '');

/** The provider's data. The secret is written and never read back: left empty the former one stays, for the same client alone. */
export const ProviderForm = ({ provider, busy, onChanged, onSave }: Props) => {
  const [issuer, setIssuer] = useState(provider?.issuer ?? '');
  const [clientId, setClientId] = useState(provider?.clientId ?? '');
  const [isPublic, setPublic] = useState(provider !== null && !provider.hasClientSecret);
  const same = provider?.issuer === issuer.trim() && provider.clientId === clientId.trim();
  const kept = same && provider.hasClientSecret;

  const save = (form: HTMLFormElement): Promise<boolean> => {
    const data = new FormData(form);
    const wordIn = (name: string): string => String(data.get(name) ?? '').trim();
    const secret = String(data.get('secret') ?? '');
    return onSave({
      name: wordIn('name'),
      issuer: issuer.trim(),
      clientId: clientId.trim(),
      ...(isPublic ? { clientSecret: null } : secret === '' ? {} : { clientSecret: secret }),
      scopes: wordsOf(wordIn('scopes')),
      emailDomains: wordsOf(wordIn('domains')),
    });
  };
  return (
    <form
      class="provider"
      autoComplete="off"
      onInput={onChanged}
      onSubmit={(event) => {
        event.preventDefault();
        void save(event.currentTarget);
      }}
    >
      <label>
        {texts.access.name}
        <input type="text" name="name" required maxLength={60} defaultValue={provider?.name ?? ''} />
      </label>
      <label>
        {texts.access.issuer}
        <input
          type="url"
          required
          spellcheck={false}
          placeholder="https://login.example.com"
          value={issuer}
          onInput={(event) => setIssuer(event.currentTarget.value)}
        />
      </label>
      <label>
        {texts.access.clientId}
        <input
          type="text"
          required
          maxLength={255}
          spellcheck={false}
          autoCapitalize="off"
          value={clientId}
          onInput={(event) => setClientId(event.currentTarget.value)}
        />
      </label>
      <label class="choice">
        <input type="checkbox" checked={isPublic} onChange={(event) => setPublic(event.currentTarget.checked)} />
        {texts.access.publicClient}
      </label>
      {!isPublic && (
        <label>
          {texts.access.secret}
          <input
            type="password"
            name="secret"
            autoComplete="new-password"
            maxLength={1000}
            required={!kept}
            placeholder={kept ? texts.access.secretKept : ''}
          />
          {provider?.hasClientSecret && !same && <small>{texts.access.secretAnew}</small>}
        </label>
      )}
      <label>
        {texts.access.scopes}
        <input
          type="text"
          name="scopes"
          spellcheck={false}
          autoCapitalize="off"
          defaultValue={provider?.scopes.filter((scope) => !alwaysAsked.has(scope)).join(' ') ?? ''}
        />
      </label>
      <label>
        {texts.access.domains}
        <input
          type="text"
          name="domains"
          spellcheck={false}
          autoCapitalize="off"
          placeholder="example.com"
          aria-describedby="domains-warn"
          defaultValue={provider?.emailDomains.join(' ') ?? ''}
        />
        <small id="domains-warn">{texts.access.domainsWarn}</small>
      </label>
      <div class="ends">
        <span class="soft">{texts.access.tests}</span>
        <button type="submit" disabled={busy}>
          {texts.access.save}
        </button>
      </div>
    </form>
  );
};
