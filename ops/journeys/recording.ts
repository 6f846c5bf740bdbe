import pg from 'pg';

export type Statement = { readonly label: string; readonly text: string; readonly values: readonly unknown[] };

/** Samples of one statement that are kept: enough to meet its different parameters. */
const samples = 4;

/**
 * Notes what every store function asks of Postgres in this process, by the name in the statement's first line, with the
 * parameters it was really asked with. `end` gives the client its own ways back.
 */
export const recordStatements = () => {
  const recorded = new Map<string, Statement[]>();
  const { query } = pg.Client.prototype;
  const noting = function (this: pg.Client, ...given: unknown[]) {
    const [config] = given as [{ text?: string; values?: unknown[] } | string | undefined];
    const text = typeof config === 'object' ? config?.text : undefined;
    const label = /^\s*--\s*(\S+)/.exec(text ?? '')?.[1];
    if (label && text && typeof config === 'object') {
      const known = recorded.get(label) ?? [];
      if (known.length < samples) recorded.set(label, [...known, { label, text, values: config.values ?? [] }]);
    }
    return (query as (...all: unknown[]) => unknown).apply(this, given);
  };
  pg.Client.prototype.query = noting as typeof query;
  return {
    recorded,
    end: () => {
      pg.Client.prototype.query = query;
    },
  };
};
