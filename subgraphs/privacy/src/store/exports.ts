import { type Db, seal, type Tx, unseal } from '@liuke/kit';

/** One part of an archive, as a room told it. */
export type Part = {
  readonly part: number;
  readonly room: string;
  readonly section: string;
  readonly rows: number;
};

const placeOf = (requestId: string, part: number): string => `privacy.export_part:${requestId}:${part}`;

/** Keeps a part behind those before it. Under the request's lock: numbers have no gaps. House only, as all of this file. */
export const addPart = async (
  tx: Tx,
  customerId: string,
  requestId: string,
  { room, section, rows, lines }: Omit<Part, 'part'> & { readonly lines: string },
): Promise<void> => {
  const [last] = await tx.query<{ parts: number }>(
    `-- privacy.countExportParts
     select count(*)::integer as parts from privacy.export_part where workspace_id = $1 and request_id = $2`,
    [tx.viewer.workspaceId, requestId],
  );
  const part = (last?.parts ?? 0) + 1;
  await tx.query(
    `-- privacy.addExportPart
     insert into privacy.export_part (workspace_id, request_id, part, room, section, rows, lines)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tx.viewer.workspaceId,
      requestId,
      part,
      room,
      section,
      rows,
      await seal(tx, customerId, placeOf(requestId, part), lines),
    ],
  );
};

export const partsOf = (db: Db, requestId: string): Promise<Part[]> =>
  db.query<Part>(
    `-- privacy.exportParts
     select part, room, section, rows from privacy.export_part where workspace_id = $1 and request_id = $2 order by part`,
    [db.viewer.workspaceId, requestId],
  );

/** The JSON lines of a part; null when there is none, or its key is destroyed. */
export const linesOf = async (db: Db, requestId: string, part: number): Promise<string | null> => {
  const [row] = await db.query<{ lines: Buffer }>(
    `-- privacy.exportLines
     select lines from privacy.export_part where workspace_id = $1 and request_id = $2 and part = $3`,
    [db.viewer.workspaceId, requestId, part],
  );
  return row ? unseal(db, placeOf(requestId, part), row.lines) : null;
};

/** Rooms told so far, by rows. */
export const rowsOf = async (tx: Tx, requestId: string, room: string): Promise<number> => {
  const [row] = await tx.query<{ rows: number }>(
    `-- privacy.exportedRows
     select coalesce(sum(rows), 0)::integer as rows from privacy.export_part
     where workspace_id = $1 and request_id = $2 and room = $3`,
    [tx.viewer.workspaceId, requestId, room],
  );
  return row?.rows ?? 0;
};

/** Drops all parts of the archives of a customer, or of those whose time is over. Returns how many. */
export const drop = async (tx: Tx, which: { readonly customerId: string } | { readonly before: Date }): Promise<number> => {
  const rows = await tx.query(
    `-- privacy.dropExports
     delete from privacy.export_part p using privacy.data_request r
     where p.workspace_id = $1 and r.workspace_id = p.workspace_id and r.id = p.request_id
       and (r.customer_id = $2::uuid or r.expires_at < $3::timestamptz) returning 1`,
    [tx.viewer.workspaceId, 'customerId' in which ? which.customerId : null, 'before' in which ? which.before : null],
  );
  return rows.length;
};
