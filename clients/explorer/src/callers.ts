/** Who the explorer asks as. The demo tells its sign-ins at /demo/callers; elsewhere only a pasted token or key works. */
export type Caller = {
  readonly name: string;
  /** HTTP headers, lower case; the WebSocket sends the same names in connectionParams. */
  readonly headers: Readonly<Record<string, string>>;
  /** Filled into the examples' variables. */
  readonly conversationId?: string;
};

export type Demo = {
  readonly workspaceKey: string;
  readonly password: string;
  readonly agents: readonly { readonly email: string; readonly name: string; readonly role: string }[];
  readonly apiKey: string;
};

export const nobody: Caller = { name: 'Nobody', headers: {} };
export const partner = (apiKey: string): Caller => ({ name: 'Partner (API key)', headers: { 'x-api-key': apiKey } });
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

export const demo = async (): Promise<Demo | null> => {
  const response = await fetch('/demo/callers');
  return response.ok ? response.json() : null;
};

const ask = async (query: string, variables: Record<string, unknown>, headers: Record<string, string> = {}) => {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = await response.json();
  if (errors?.length) throw new Error(errors[0].message);
  return data;
};

export const customer = async ({ workspaceKey }: Demo): Promise<Caller> => {
  const { startSession } = await ask('mutation Open($input: StartSessionInput!) { startSession(input: $input) { token } }', {
    input: { workspaceKey, locale: 'zh-CN' },
  });
  const headers = bearer(startSession.token);
  const { startConversation } = await ask(
    'mutation Start { startConversation(input: {}) { conversation { id } } }',
    {},
    headers,
  );
  return { name: 'Customer (anonymous)', headers, conversationId: startConversation.conversation.id };
};

export const agent = async ({ workspaceKey, password }: Demo, email: string): Promise<Caller> => {
  const { signIn } = await ask('mutation In($input: SignInInput!) { signIn(input: $input) { token } }', {
    input: { workspaceKey, email, password },
  });
  return { name: email, headers: bearer(signIn.token) };
};
