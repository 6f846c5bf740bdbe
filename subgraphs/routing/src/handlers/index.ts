import type { Handlers } from '@liuke/kit';
import { onAnswerMissed } from './on-answer-missed.ts';
import { onConversationChanged } from './on-conversation-changed.ts';
import { onConversationExpired } from './on-conversation-expired.ts';
import { onConversationResolved } from './on-conversation-resolved.ts';
import { onConversationStarted } from './on-conversation-started.ts';
import { onDraftReviewed } from './on-draft-reviewed.ts';
import { onErasureRequested } from './on-erasure-requested.ts';
import { onExportRequested } from './on-export-requested.ts';
import { onMessageClassified } from './on-message-classified.ts';
import { onMessageReceived } from './on-message-received.ts';
import { onReplySent } from './on-reply-sent.ts';

export const handlers: Handlers = {
  ConversationStarted: onConversationStarted,
  ConversationChanged: onConversationChanged,
  MessageClassified: onMessageClassified,
  AnswerMissed: onAnswerMissed,
  DraftReviewed: onDraftReviewed,
  MessageReceived: onMessageReceived,
  ReplySent: onReplySent,
  ConversationResolved: onConversationResolved,
  ErasureRequested: onErasureRequested,
  ExportRequested: onExportRequested,
  ConversationExpired: onConversationExpired,
};
