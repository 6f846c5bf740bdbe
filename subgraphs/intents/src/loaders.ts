import type { Loaders } from '@liuke/kit';
import * as classifications from './store/classifications.ts';
import * as dialogues from './store/dialogues.ts';
import * as drafts from './store/drafts.ts';
import * as examples from './store/examples.ts';
import * as intents from './store/intents.ts';
import * as reviews from './store/reviews.ts';

export const loaders = {
  intent: intents.byIds,
  /** By intent. */
  examples: examples.byIntents,
  draft: drafts.byIds,
  /** By message. */
  classification: classifications.byMessageIds,
  /** By conversation. */
  dialogue: dialogues.byConversations,
  /** By conversation; absent: nobody looks. */
  review: reviews.byConversations,
  draftsOfConversation: drafts.byConversations,
} satisfies Loaders;
