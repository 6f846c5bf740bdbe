const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A malformed id names nothing: it is answered as one that does not exist, and never reaches the database. */
export const isId = (id: string | null | undefined): id is string => typeof id === 'string' && uuid.test(id);
