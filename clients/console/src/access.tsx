import type { Wire } from '@liuke/sdk';
import { useEffect, useRef, useState } from 'preact/hooks';
import { momentOf } from './moments.ts';
import { ProviderForm } from './provider-form.tsx';
import { texts } from './texts.ts';
import { useSingleSignOn } from './use-single-sign-on.ts';

/** How the workspace's agents sign in besides their passwords: administrators set it, each time proving who they are. */
export const Access = ({ wire }: { readonly wire: Wire }) => {
  const title = useRef<HTMLHeadingElement>(null);
  const { provider, redirectUri, state, problem, save, remove, changed } = useSingleSignOn(wire);
  return (
    <div class="page setup">
      <section aria-labelledby="access-title">
        <h2 ref={title} id="access-title" tabIndex={-1}>
          {texts.access.title}
        </h2>
        <p class="soft">{texts.access.explained}</p>
        {state === 'loading' && <p class="hint">{texts.loading}</p>}
        {redirectUri !== '' && (
          <>
            <label>
              {texts.access.redirect}
              <input type="url" readOnly value={redirectUri} onFocus={(event) => event.currentTarget.select()} />
            </label>
            <p>{provider ? texts.access.since(momentOf(provider.updatedAt)) : texts.access.none}</p>
            <ProviderForm
              key={provider?.updatedAt ?? ''}
              provider={provider}
              busy={state === 'busy'}
              onChanged={changed}
              onSave={save}
            />
          </>
        )}
        <p role="alert">{problem}</p>
        <p role="status">
          {state === 'busy' && texts.access.saving}
          {state === 'saved' && texts.access.saved}
          {state === 'removed' && texts.access.removed}
        </p>
        {provider && (
          <Removal
            busy={state === 'busy'}
            onRemove={async () => {
              // The pressed button goes with the provider.
              if (await remove()) title.current?.focus();
            }}
          />
        )}
      </section>
    </div>
  );
};

type RemovalProps = { readonly busy: boolean; readonly onRemove: () => Promise<void> };

/** Removing is asked for twice. */
const Removal = ({ busy, onRemove }: RemovalProps) => {
  const [sure, setSure] = useState(false);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (sure) cancel.current?.focus();
  }, [sure]);
  if (!sure) {
    return (
      <button type="button" disabled={busy} onClick={() => setSure(true)}>
        {texts.access.remove}
      </button>
    );
  }
  return (
    <>
      <p>{texts.access.removeReally}</p>
      <div class="ends">
        <button ref={cancel} type="button" onClick={() => setSure(false)}>
          {texts.cancel}
        </button>
        <button type="button" class="primary" disabled={busy} onClick={() => void onRemove()}>
          {texts.access.removeYes}
        </button>
      </div>
    </>
  );
};
