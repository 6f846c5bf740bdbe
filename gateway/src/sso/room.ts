import { fault, plumbing, type SubgraphTransport, signViewer, type Viewer } from '@liuke/kit';

export type Outcome = { readonly code: string | null; readonly refusal: string | null };
export type Beginning = { readonly browser: string; readonly challenge: string; readonly redirectUri: string };
export type Return = {
  readonly browser: string | null;
  readonly answer: string;
  readonly redirectUri: string;
  readonly ip: string | null;
};

/** The privacy room's side door for single sign-on, as functions: it knows providers and agents, we carry the browser. */
export interface SsoRoom {
  /** Where the browser is to go; null where the workspace has no provider. UNAVAILABLE where it cannot be reached. */
  begin(workspaceKey: string, input: Beginning): Promise<string | null>;
  finish(workspaceKey: string, input: Return): Promise<Outcome>;
}

const beginMutation = `mutation ($workspaceKey: String!, $input: BeginSingleSignOnInput!) {
  beginSingleSignOn(workspaceKey: $workspaceKey, input: $input) }`;
const finishMutation = `mutation ($workspaceKey: String!, $input: FinishSingleSignOnInput!) {
  finishSingleSignOn(workspaceKey: $workspaceKey, input: $input) { code refusal } }`;

const asker: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };

export const ssoRoom = (privacy: SubgraphTransport | undefined): SsoRoom => {
  const ask = async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
    const { data, errors } = (await privacy?.fetch({ query, variables }, { viewerToken: signViewer(asker) })) ?? {};
    if (!data || errors) throw fault('UNAVAILABLE', 'Single sign-on cannot be reached now.');
    return data as Data;
  };
  return {
    begin: async (workspaceKey, input) =>
      (await ask<{ beginSingleSignOn: string | null }>(beginMutation, { workspaceKey, input })).beginSingleSignOn,
    finish: async (workspaceKey, input) =>
      (await ask<{ finishSingleSignOn: Outcome }>(finishMutation, { workspaceKey, input })).finishSingleSignOn,
  };
};
