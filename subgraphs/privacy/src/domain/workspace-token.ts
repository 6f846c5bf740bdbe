/**
 * A secret that names its workspace, because whoever brings it is still nobody and rows are found within a workspace only:
 * `<workspace id>.<random>`. The whole text is what is hashed.
 */
export const workspaceToken = (workspaceId: string, random: string): string => `${workspaceId}.${random}`;

/** Null for what cannot be one. `random` has the 43 characters of `newSecret`. */
export const workspaceOfToken = (token: string): string | null =>
  /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
