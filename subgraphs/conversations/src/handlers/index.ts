import type { EventName, Handler, Handlers } from '@liuke/kit';
import { tellPartners } from '../actions/tell-partners.ts';
import { onAgentRequested } from './on-agent-requested.ts';
import { onAnswerFound } from './on-answer-found.ts';
import { onConversationAssigned } from './on-conversation-assigned.ts';
import { onConversationQueued } from './on-conversation-queued.ts';
import { onCustomerPrivacyChanged } from './on-customer-privacy-changed.ts';
import { onDraftReviewed } from './on-draft-reviewed.ts';
import { onErasureRequested } from './on-erasure-requested.ts';
import { onExportRequested } from './on-export-requested.ts';
import { onPrivacySettingsChanged } from './on-privacy-settings-changed.ts';
import { onReachedOutsideHours } from './on-reached-outside-hours.ts';

/** What partners are told of beside what the room itself does with it. */
const told = <Name extends EventName>(name: Name, handler?: Handler<Name>): Handler<Name> => {
  return async (tx, event, meta) => {
    await handler?.(tx, event, meta);
    await tellPartners(tx, name, event, meta);
  };
};

export const handlers: Handlers = {
  AnswerFound: onAnswerFound,
  DraftReviewed: onDraftReviewed,
  AgentRequested: told('AgentRequested', onAgentRequested),
  ConversationQueued: told('ConversationQueued', onConversationQueued),
  ConversationAssigned: told('ConversationAssigned', onConversationAssigned),
  ReachedOutsideHours: onReachedOutsideHours,
  CustomerPrivacyChanged: onCustomerPrivacyChanged,
  PrivacySettingsChanged: onPrivacySettingsChanged,
  ErasureRequested: onErasureRequested,
  ExportRequested: onExportRequested,
  ConversationStarted: told('ConversationStarted'),
  ConversationResolved: told('ConversationResolved'),
  ConversationRated: told('ConversationRated'),
  MessageReceived: told('MessageReceived'),
  ReplySent: told('ReplySent'),
  ResponseApproaching: told('ResponseApproaching'),
  ResponseMissed: told('ResponseMissed'),
  AutomationDoubted: told('AutomationDoubted'),
  CustomersMerged: told('CustomersMerged'),
};
