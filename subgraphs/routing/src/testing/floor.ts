import type { Viewer } from '@liuke/kit';
import type { TestRoom } from '@liuke/kit/testing';
import { careForDesk } from '../actions/care-for-desk.ts';
import { dataOf, type Stage } from './desk.ts';

export type Seen = {
  readonly assignment: {
    readonly agent: { readonly name: string };
    readonly reason: string;
    readonly explanation: unknown;
  } | null;
  readonly queueEntry: { readonly group: { readonly name: string } };
};

/** What happens on a shop's floor: people come online, customers ask, time passes; and what the graph then shows. */
export type Floor = {
  online: Stage['online'];
  /** A new conversation whose customer waits for a person; its id. */
  asked: Stage['waiting'];
  /** So many seconds later, with these agents still there. */
  passes(seconds: number, ...there: readonly Viewer[]): Promise<void>;
  seen(conversationId: string): Promise<Seen>;
  /** The agent's name; null: nobody. */
  whoHas(conversationId: string): Promise<string | null>;
};

export const floor = (room: TestRoom, on: Stage): Floor => {
  const seen: Floor['seen'] = async (id) => {
    const read = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Conversation {
      assignment { agent { name } reason explanation { rule group criterion reason considered { name load capacity passedOver } } }
      queueEntry { group { name } } } } }`;
    const found = await room.query(on.admin, read, { r: [{ __typename: 'Conversation', id }] });
    return dataOf<{ _entities: Seen[] }>(found)._entities[0]!;
  };
  return {
    online: on.online,
    seen,
    asked: on.waiting,
    passes: async (seconds, ...there) => {
      room.clock.advance(seconds * 1000);
      for (const agent of there) await on.online(agent);
      await careForDesk(on.db);
    },
    whoHas: async (id) => (await seen(id)).assignment?.agent.name ?? null,
  };
};
