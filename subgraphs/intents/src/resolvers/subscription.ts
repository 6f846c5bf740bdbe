import { fault } from '@liuke/kit';
import type { RoomContext } from '../context.ts';
import type { Draft, DraftStatus } from '../domain/draft.ts';
import type { ConversationStub } from '../domain/stubs.ts';
import { draftTopic, modelTopic, reviewTopic } from '../domain/topics.ts';
import type { SubscriptionResolvers } from '../generated/resolvers.ts';
import * as drafts from '../store/drafts.ts';
import * as reviewsStore from '../store/reviews.ts';
import * as trainings from '../store/trainings.ts';
import { isId } from './ids.ts';
import { modelCard } from './model-card.ts';

/** What waits now, then each draft as its state changes; what was decided and seen so is not watched any longer. */
async function* changes({ db, live, viewer }: RoomContext, conversationId: string | null): AsyncGenerator<{ draft: Draft }> {
  const seen = new Map<string, DraftStatus>();
  for await (const _ of live.nudges(viewer.workspaceId, draftTopic(conversationId))) {
    for (const draft of await drafts.current(db, conversationId, [...seen.keys()])) {
      if (seen.get(draft.id) === draft.status) continue;
      if (draft.status === 'PENDING') seen.set(draft.id, draft.status);
      else seen.delete(draft.id);
      yield { draft };
    }
  }
}

async function* steps({ db, live, viewer }: RoomContext): AsyncGenerator<{ step: trainings.Step }> {
  let last: string | undefined;
  for await (const _ of live.nudges(viewer.workspaceId, trainings.topic)) {
    const step = await trainings.current(db);
    if (step === null || JSON.stringify(step) === last) continue;
    last = JSON.stringify(step);
    yield { step };
  }
}

async function* cards({ db, live, viewer }: RoomContext): AsyncGenerator<{ card: Awaited<ReturnType<typeof modelCard>> }> {
  let last: string | undefined;
  for await (const _ of live.nudges(viewer.workspaceId, modelTopic)) {
    const card = await modelCard(db);
    if (JSON.stringify(card) === last) continue;
    last = JSON.stringify(card);
    yield { card };
  }
}

async function* reviews(
  { db, live, viewer }: RoomContext,
  conversationId: string,
): AsyncGenerator<{ conversation: ConversationStub }> {
  let last: boolean | undefined;
  for await (const _ of live.nudges(viewer.workspaceId, reviewTopic(conversationId))) {
    const looking = (await reviewsStore.byConversations(db, [conversationId])).has(conversationId);
    if (looking === last) continue;
    last = looking;
    yield { conversation: { id: conversationId } };
  }
}

export const Subscription = {
  reviewChanged: {
    subscribe: (_root: unknown, { conversationId }: { conversationId: string }, context: RoomContext) => {
      if (!isId(conversationId)) throw fault('NOT_FOUND', 'There is no such conversation.');
      return reviews(context, conversationId);
    },
    resolve: ({ conversation }: { conversation: ConversationStub }) => conversation,
  },
  draftChanged: {
    subscribe: (_root: unknown, { conversationId }: { conversationId?: string | null }, context: RoomContext) => {
      if (conversationId != null && !isId(conversationId)) throw fault('NOT_FOUND', 'There is no such conversation.');
      return changes(context, conversationId ?? null);
    },
    resolve: ({ draft }: { draft: Draft }) => draft,
  },
  modelChanged: {
    subscribe: (_root: unknown, _arguments: unknown, context: RoomContext) => cards(context),
    resolve: ({ card }: { card: unknown }) => card,
  },
  trainingProgress: {
    subscribe: (_root: unknown, _arguments: unknown, context: RoomContext) => steps(context),
    resolve: ({ step }: { step: trainings.Step }) => step,
  },
} satisfies { [Field in keyof SubscriptionResolvers]-?: object };
