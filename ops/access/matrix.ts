import type { Met } from './answers.ts';
import type { Guarded } from './law.ts';
import { refusals } from './stricter.ts';

/** One line of the matrix: what each caller met, and which keys of one scope were let in. */
export type Line = {
  readonly guarded: Guarded;
  readonly met: ReadonlyMap<string, Met>;
  readonly keys: readonly string[];
};

const signs: Readonly<Record<Met, string>> = {
  allowed: 'yes',
  UNAUTHENTICATED: 'sign in',
  FORBIDDEN: 'no',
  INSUFFICIENT_USER_AUTHENTICATION: 'prove',
  TOKEN_EXPIRED: 'expired',
  'no row': '-',
};

/** The matrix as a page: generated, kept in git, and compared with what the house does each time the test runs. */
export const matrixOf = (callers: readonly string[], everyKey: number, lines: readonly Line[]): string => {
  const row = ({ guarded, met, keys }: Line): string[] => [
    guarded.path,
    ...callers.map((caller) => signs[met.get(caller)!]),
    keys.length === 0 ? 'none' : keys.length === everyKey ? 'any' : keys.map((key) => `\`${key}\``).join(' '),
  ];
  const head = ['field', ...callers, 'one scope is enough for a key'];
  const table = (subgraph: string): string =>
    [head, head.map(() => '---'), ...lines.filter(({ guarded }) => guarded.subgraph === subgraph).map(row)]
      .map((cells) => `| ${cells.join(' | ')} |`)
      .join('\n');
  const subgraphs = [...new Set(lines.map(({ guarded }) => guarded.subgraph))];
  const sections = subgraphs.map((subgraph) => `## ${subgraph}\n\n${table(subgraph)}`);
  return `${[introduction, ...sections, stricter()].join('\n\n')}\n`;
};

const stricter = (): string =>
  [
    '## Stricter than the directives\n\nThese fields refuse some whom their directives let in; above they stand as the directives have them.\n',
    ...refusals.map(({ fields, because }) => `- ${fields.map((field) => `\`${field}\``).join(', ')}: ${because}.`),
  ].join('\n');

const introduction = `# Who may see what

Every root field, every field of every entity and every guarded field of a value type, asked by every kind of caller in a
running house with the demo shop; \`ops/journeys/access.journey.test.ts\` writes this page and fails where it is not what the
directives of \`schema/subgraphs/*.graphql\` say. Queries and mutations are asked at the front door, entities by \`_entities\`
and subscriptions at their subgraph, as the gateway signs the caller.

- **yes**: the rules let the caller in. Rows are another matter: what is not the caller's is null or NOT_FOUND.
- **sign in**: UNAUTHENTICATED. **no**: FORBIDDEN. **prove**: INSUFFICIENT_USER_AUTHENTICATION, cured by a step-up.
- **expired**: TOKEN_EXPIRED, at the door.
- **-**: there is no such entity for this caller, so nothing of it is ever resolved. The entities asked for belong to "customer".
- The last column: API keys of one single scope that are let in; every other such key meets FORBIDDEN, or finds no row.`;
