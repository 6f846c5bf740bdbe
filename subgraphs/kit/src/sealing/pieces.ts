/**
 * The half of every data key that lies outside of the database, 32 bytes each. A data key is unwrapped by the workspace's key and
 * its piece together, so once the piece is destroyed no copy of the database opens what it sealed, backups included.
 */
export interface KeyPieces {
  /** Kept when it resolves, through any kill: only then is anything sealed with the key. */
  put(workspaceId: string, keyId: string, piece: Buffer): Promise<void>;
  /** Those that there are. */
  get(workspaceId: string, keyIds: readonly string[]): Promise<ReadonlyMap<string, Buffer>>;
  /** Gone when it resolves; destroying twice is no error. */
  destroy(workspaceId: string, keyIds: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
