import { LRUCache } from 'lru-cache';
import { checkSize, type Entry, mostFields, type SessionState } from './session-state.ts';

/** What is forgotten first when there are more has not been used for longest. */
const mostPlaces = 50_000;

/** Within one process; gone with it. */
export function memorySessionState(now: () => Date = () => new Date()): SessionState {
  const places = new LRUCache<string, Map<string, Entry>>({ max: mostPlaces });

  /** The entries that have not lapsed; the others are let go. */
  const present = (workspaceId: string, place: string): Map<string, Entry> => {
    const entries = places.get(`${workspaceId} ${place}`) ?? new Map<string, Entry>();
    for (const [field, { until }] of entries) if (until <= now()) entries.delete(field);
    return entries;
  };
  const keep = (workspaceId: string, place: string, entries: Map<string, Entry>): void => {
    if (entries.size > 0) places.set(`${workspaceId} ${place}`, entries);
    else places.delete(`${workspaceId} ${place}`);
  };
  const inOrder = (entries: Map<string, Entry>): Entry[] =>
    [...entries.values()].sort((one, other) => one.until.getTime() - other.until.getTime());

  return {
    async put(workspaceId, place, field, value, seconds) {
      checkSize(value);
      const entries = present(workspaceId, place);
      entries.delete(field);
      const [first] = inOrder(entries);
      if (first && entries.size >= mostFields) entries.delete(first.field);
      entries.set(field, { field, value, until: new Date(now().getTime() + seconds * 1000) });
      keep(workspaceId, place, entries);
    },
    get: async (workspaceId, place, field) => present(workspaceId, place).get(field)?.value ?? null,
    all: async (workspaceId, place) => inOrder(present(workspaceId, place)),
    async remove(workspaceId, place, field) {
      const entries = present(workspaceId, place);
      entries.delete(field);
      keep(workspaceId, place, entries);
    },
    async close() {
      places.clear();
    },
  };
}
