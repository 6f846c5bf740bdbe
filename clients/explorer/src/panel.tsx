/** @jsxImportSource react */
import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect, useState } from 'react';
import { agent, type Caller, customer, type Demo, demo, nobody, partner } from './callers.ts';
import { type Example, examples } from './examples.ts';

type Props = { readonly caller: Caller; readonly become: (caller: Caller) => void };

/** The plugin pane: who asks, and what could be asked. */
export const Panel = ({ caller, become }: Props) => {
  const [house, setHouse] = useState<Demo | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);
  useEffect(() => void demo().then(setHouse, () => setHouse(null)), []);

  const choose = (make: () => Promise<Caller> | Caller) => {
    setProblem(null);
    Promise.resolve(make()).then(become, (error: Error) => setProblem(error.message));
  };
  const open = ({ query, variables }: Example) => {
    addTab();
    const known = query.includes('$conversationId') ? { conversationId: caller.conversationId ?? '' } : {};
    queryEditor?.setValue(query);
    variableEditor?.setValue(JSON.stringify({ ...known, ...variables }, null, 2));
  };

  return (
    <section className="liuke-panel">
      <h2>Ask as</h2>
      <p role="status">
        Now: <strong>{caller.name}</strong>
      </p>
      <button type="button" onClick={() => choose(() => nobody)}>
        Nobody
      </button>
      {house && (
        <>
          <button type="button" onClick={() => choose(() => customer(house))}>
            A new customer
          </button>
          {house.agents.map(({ email, role }) => (
            <button type="button" key={email} onClick={() => choose(() => agent(house, email))}>
              {role.toLowerCase()}: {email}
            </button>
          ))}
          <button type="button" onClick={() => choose(() => partner(house.apiKey))}>
            Partner with the demo key
          </button>
        </>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const secret = String(new FormData(event.currentTarget).get('secret') ?? '').trim();
          choose(() =>
            secret.startsWith('lk_')
              ? partner(secret)
              : { name: 'Pasted token', headers: { authorization: `Bearer ${secret}` } },
          );
        }}
      >
        <label>
          Token or API key <input name="secret" type="password" autoComplete="off" required />
        </label>
        <button type="submit">Use</button>
      </form>
      {problem && <p role="alert">{problem}</p>}
      <h2>Examples</h2>
      <ul>
        {examples.map((example) => (
          <li key={example.title}>
            <button type="button" disabled={!queryEditor} onClick={() => open(example)}>
              {example.title} <small>as {example.as}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
