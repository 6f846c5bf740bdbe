import type { Handlers } from '@liuke/kit';
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

export const handlers: Handlers = {
  AnswerFound: onAnswerFound,
  DraftReviewed: onDraftReviewed,
  AgentRequested: onAgentRequested,
  ConversationQueued: onConversationQueued,
  ConversationAssigned: onConversationAssigned,
  ReachedOutsideHours: onReachedOutsideHours,
  CustomerPrivacyChanged: onCustomerPrivacyChanged,
  PrivacySettingsChanged: onPrivacySettingsChanged,
  ErasureRequested: onErasureRequested,
  ExportRequested: onExportRequested,
};
