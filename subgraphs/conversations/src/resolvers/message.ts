import { fault } from '@liuke/kit';
import type { RoomContext } from '../context.ts';
import { mayHaveFiles } from '../domain/attachment.ts';
import type { Message as Stored } from '../domain/message.ts';
import { machineName, systemName } from '../domain/notices.ts';
import type { MessageResolvers } from '../generated/resolvers.ts';
import { customerOf } from './customer-of.ts';

type Spoken = Pick<Stored, 'senderKind' | 'senderId' | 'senderName'>;

const conversationOf = async (id: string, { load }: RoomContext) => {
  const conversation = await load.conversation.load(id);
  if (!conversation) throw fault('NOT_FOUND');
  return conversation;
};

/** Who said it. A customer's words belong to the conversation's customer, whoever that is after a merge. */
export const senderOf = async (conversationId: string, spoken: Spoken, context: RoomContext) => {
  if (spoken.senderKind === 'AGENT') return { __typename: 'Agent', id: spoken.senderId } as const;
  if (spoken.senderKind === 'BOT' && spoken.senderName !== null)
    return { __typename: 'Bot', name: spoken.senderName } as const;
  const conversation = await conversationOf(conversationId, context);
  const { locale } = conversation;
  if (spoken.senderKind === 'BOT') return { __typename: 'Bot', name: machineName(locale) } as const;
  if (spoken.senderKind === 'SYSTEM') return { __typename: 'System', name: systemName(locale) } as const;
  return customerOf(conversation, context);
};

export const Message: MessageResolvers = {
  __resolveReference: ({ id }, { load }) => load.message.load(id),
  conversation: ({ conversationId }, _, context) => conversationOf(conversationId, context),
  sender: (message, _, context) => senderOf(message.conversationId, message, context),
  text: ({ masked }) => masked,
  unmaskedText: ({ body }) => body,
  attachments: async (message, _, { load }) =>
    mayHaveFiles(message) ? ((await load.attachments.load(message.id)) ?? []) : [],
  delivery: async ({ id, conversationId, senderKind, kind, seq }, _, context) => {
    if (kind === 'NOTE') return 'STORED';
    const onItsWay = senderKind === 'CUSTOMER' ? null : await context.load.delivery.load(id);
    if (senderKind === 'SYSTEM' && !onItsWay) return 'STORED';
    const { customerReadSeq, staffReadSeq } = await conversationOf(conversationId, context);
    if (seq <= (senderKind === 'CUSTOMER' ? staffReadSeq : customerReadSeq)) return 'READ';
    return onItsWay && onItsWay.state !== 'WAITING' ? onItsWay.state : 'STORED';
  },
  deliveryProblem: async ({ id }, _, { load }) => {
    const delivery = await load.delivery.load(id);
    if (!delivery?.problemCode) return null;
    return { code: delivery.problemCode, sentence: delivery.problem ?? '', at: delivery.updatedAt };
  },
};
