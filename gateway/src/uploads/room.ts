import { fault, plumbing, type SubgraphTransport, signViewer, type Viewer } from '@liuke/kit';

/** A file as the room tells of it to whoever holds a link. */
export type FileDoor = {
  readonly storageKey: string;
  readonly sealKey: string;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: number;
  readonly stored: boolean;
};

export type FilePurpose = 'UPLOAD' | 'DOWNLOAD';

/** The conversations room's side door for files, as functions: it keeps the rights, we carry the bytes. */
export interface FileRoom {
  /** Null where the link leads nowhere. */
  door(link: string, purpose: FilePurpose): Promise<FileDoor | null>;
  /** False where it is gone or was stored by somebody else by now. */
  stored(link: string): Promise<boolean>;
}

const doorQuery = `query ($link: String!, $purpose: FilePurpose!) { fileDoor(link: $link, purpose: $purpose) {
  storageKey sealKey name contentType bytes stored } }`;
const storedMutation = 'mutation ($link: String!) { storeUpload(link: $link) }';

const asker: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };

export const fileRoom = (conversations: SubgraphTransport | undefined): FileRoom => {
  const ask = async <Data>(query: string, variables: Record<string, unknown>): Promise<Data> => {
    if (!conversations) throw fault('UNAVAILABLE', 'Files cannot be reached now.');
    const { data, errors } = await conversations.fetch({ query, variables }, { viewerToken: signViewer(asker) });
    if (errors) throw fault('UNAVAILABLE', 'Files cannot be reached now.');
    return data as Data;
  };
  return {
    door: async (link, purpose) => (await ask<{ fileDoor: FileDoor | null }>(doorQuery, { link, purpose })).fileDoor,
    stored: async (link) => (await ask<{ storeUpload: boolean }>(storedMutation, { link })).storeUpload,
  };
};
