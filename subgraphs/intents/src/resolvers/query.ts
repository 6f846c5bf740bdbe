import { connection } from '@liuke/kit';
import { findNeighbours } from '../actions/find-neighbours.ts';
import { understand } from '../actions/understand.ts';
import type { Draft } from '../domain/draft.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import * as drafts from '../store/drafts.ts';
import * as factSources from '../store/fact-sources.ts';
import * as intents from '../store/intents.ts';
import * as states from '../store/states.ts';
import { isId } from './ids.ts';
import { modelCard } from './model-card.ts';

export const Query: QueryResolvers = {
  intents: (_root, _arguments, { db }) => intents.all(db),

  classify: (_root, { text, conversationId }, { db }) =>
    understand(db, text, isId(conversationId) ? { conversationId, locale: 'zh-CN', held: false } : null),

  automationPolicy: async (_root, _arguments, { db }) => (await states.read(db)).policy,

  drafts: (_root, { status, first, after }, { db }) =>
    connection<Draft>({
      first,
      after,
      cursorOf: ({ id }) => [id],
      fetch: (page) => drafts.page(db, status ?? null, page),
    }),

  intentNeighbours: async (_root, { name, examples, id, first }, { db, load }) => {
    const found = await findNeighbours(db, { name, examples, id: id ?? null, first: first ?? 2 });
    const rows = await Promise.all(found.map(({ intent }) => load.intent.load(intent)));
    return found.flatMap((neighbour, at) => (rows[at] ? [{ ...neighbour, intent: rows[at] }] : []));
  },

  factSource: async (_root, _arguments, { db }) => {
    const source = await factSources.read(db);
    return source?.url == null ? null : { ...source, url: source.url };
  },

  model: (_root, _arguments, { db }) => modelCard(db),
};
