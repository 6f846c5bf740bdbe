/** Something a visitor did. */
export type TrackedEvent = {
  /** Made by the client; unique for the customer. */
  readonly id: string;
  readonly kind: string;
  readonly name: string | null;
  readonly url: string | null;
  readonly at: Date;
  readonly properties: Record<string, unknown> | null;
};

const most = { events: 500, id: 64, name: 200, url: 2000, properties: 4000 } as const;

/** The sentence that says what is wrong with the batch, or null. */
export const behaviourObjection = (events: readonly TrackedEvent[]): string | null => {
  if (events.length > most.events) return `A call takes at most ${most.events} events.`;
  for (const { id, name, url, properties } of events) {
    if (id === '' || id.length > most.id) return `An event's id has 1 to ${most.id} characters.`;
    if ((name ?? '').length > most.name) return `An event's name has at most ${most.name} characters.`;
    if ((url ?? '').length > most.url) return `An event's url has at most ${most.url} characters.`;
    if (properties && JSON.stringify(properties).length > most.properties)
      return `An event's properties have at most ${most.properties} characters.`;
  }
  return null;
};
