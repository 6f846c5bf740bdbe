import { house, type MessageClassified, type MessageReceived, type Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom, testRoom } from '@liuke/kit/testing';
import { installPack } from '../actions/install-pack.ts';
import { type Pack, retailPack } from '../packs.ts';
import subgraph from '../subgraph.ts';

/** The room with a trained retail pack, its staff, and customers who write. */
export type Shop = TestRoom & {
  readonly supervisor: Viewer;
  readonly agent: Viewer;
  newId(): string;
  /** The data of an operation that must succeed. */
  ask<Data>(viewer: Viewer, document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** A customer's message comes in; returns what the room said of it. Of one to review routing names `reviewers`, null: nothing yet. */
  says(text: string, given?: Partial<MessageReceived>, reviewers?: readonly string[] | null): Promise<MessageClassified>;
};

/** A few of the pack's intents: as honest, and fitted in a fraction of the time. */
export const smallPack = (): Pack => {
  const wanted = [
    'track_order',
    'get_refund',
    'check_payment_methods',
    'contact_human_agent',
    'delivery_options',
    'get_invoice',
  ];
  const { name, intents } = retailPack();
  return { name, intents: intents.filter((intent) => wanted.includes(intent.name)) };
};

export const openShop = async (pack: Pack = smallPack(), options: { background?: boolean } = {}): Promise<Shop> => {
  const room = await testRoom(subgraph, options);
  const house_ = room.as(house('intents', room.workspace.id));
  const newId = () => house_.newId();
  await installPack(house_, pack);
  let seq = 0;
  return {
    ...room,
    newId,
    async ask<Data>(viewer: Viewer, document: string, variables?: Record<string, unknown>) {
      const { data, errors } = await room.query(viewer, document, variables);
      if (errors || !data) throw new Error(`Refused: ${JSON.stringify(errors)}`);
      return data as Data;
    },
    supervisor: agentViewer({ workspaceId: room.workspace.id, id: newId(), role: 'SUPERVISOR' }),
    agent: agentViewer({ workspaceId: room.workspace.id, id: newId() }),
    async says(text, given = {}, reviewers = []) {
      seq += 1;
      const message: MessageReceived = {
        conversationId: newId(),
        messageId: newId(),
        seq,
        customerId: newId(),
        text,
        kind: 'TEXT',
        channel: 'WEB',
        locale: 'zh',
        status: 'BOT',
        tier: null,
        tags: [],
        ...given,
      };
      await room.hear('MessageReceived', message);
      const said = await room.said();
      const classified = said
        .filter(({ name }) => name === 'MessageClassified')
        .map(({ payload }) => payload as MessageClassified);
      const meant = classified.find(({ messageId }) => messageId === message.messageId)!;
      const { conversationId, messageId, customerId } = message;
      if (meant?.decision === 'REVIEW' && reviewers !== null)
        await room.hear('ReviewOffered', {
          ...{ conversationId, messageId, customerId, groupId: null, agentIds: [...reviewers] },
        });
      return meant;
    },
  };
};
