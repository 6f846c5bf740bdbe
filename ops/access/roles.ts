import { customerScopes, type Role, type Scope, scopes, scopesOf } from '@liuke/kit';

const roles = Object.keys(scopesOf) as Role[];

/** Which role carries which scope, as a page: made from the one table that sign-in and API keys read. */
export const rolesPage = (): string => {
  const mark = (carried: readonly Scope[], scope: Scope) => (carried.includes(scope) ? 'yes' : '');
  const head = ['scope', 'what it lets do', 'customer', ...roles.map((role) => role.toLowerCase()), 'API key'];
  const rows = (Object.entries(scopes) as [Scope, string][]).map(([scope, says]) => [
    `\`${scope}\``,
    says,
    mark(customerScopes, scope),
    ...roles.map((role) => mark(scopesOf[role], scope)),
    customerScopes.includes(scope) ? '' : 'if given',
  ]);
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${['# Which role may do what', introduction, [head, head.map(() => '---'), ...rows].map(line).join('\n')].join(
    '\n\n',
  )}\n`;
};

const introduction = `Every scope that there is, and who carries it. \`ops/access/roles.test.ts\` writes this page from
\`subgraphs/kit/src/auth/scopes.ts\` and fails where it was not up to date; what each scope opens, field by field, is in
[matrix.md](matrix.md). An agent has the scopes of the role, however they signed in: by password or by the workspace's single
sign-on. An API key carries the scopes that it was made with, none that its maker lacks. A step-up is no scope: it comes on top,
where the directives ask for it.`;
