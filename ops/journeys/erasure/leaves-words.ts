import { vi } from 'vitest';
import type { AgentInStory, CustomerInStory } from '../people.ts';
import { sendsAFile, takesHerArchive } from './ada.ts';
import { type Scene, words } from './scene.ts';

/** A shop that asks, doubts, misses, and tells a partner: so that whatever is said leaves something everywhere. */
export const preparesTheShop = async (scene: Scene, admin: AgentInStory): Promise<void> => {
  const saveIntent = 'mutation ($input: SaveIntentInput!) { saveIntent(input: $input) { intent { id } } }';
  await admin.asks('mutation ($input: SaveWebhookInput!) { saveWebhook(input: $input) { id } }', {
    input: { url: scene.partnersUrl, events: ['*'] },
  });
  await admin.asks(saveIntent, {
    input: {
      name: 'find a size',
      examples: ['help me to find my size please', 'which size fits me best', 'what size should I order'],
      flow: [
        { name: 'foot', ask: 'How long is your foot?', slot: 'foot' },
        { name: 'width', ask: 'How wide?', slot: 'width' },
      ],
    },
  });
  await admin.asks(saveIntent, {
    input: {
      name: 'zeppelins',
      examples: ['do you sell blue zeppelins to collectors', 'any zeppelins for sale', 'I collect zeppelins, have you some'],
    },
  });
  await admin.asks('mutation { setAutomationPolicy(input: { answerAbove: 1, reviewAbove: 0.05 }) { answerAbove } }');
};

const untilDone = (tries: () => Promise<unknown>): Promise<true> =>
  vi.waitUntil(() =>
    tries().then(
      () => true as const,
      () => false,
    ),
  );

/** One conversation, from the machine's questions to the archive, that leaves words in every kind of content. */
export const leavesWords = async (scene: Scene, ada: CustomerInStory, admin: AgentInStory): Promise<void> => {
  const { until } = scene;
  await ada.writes('help me to find my size please');
  await until('a dialogue', `intents.dialogue where customer_id = '${ada.id}'`);
  await ada.writes(words('slot'));
  await until('a slot', `intents.dialogue where customer_id = '${ada.id}' and step = 'width'`);
  await ada.writes(words('width'));
  await ada.writes(`where is my parcel ${words('draft')}`);
  await until('a draft', `intents.draft where customer_id = '${ada.id}'`);
  await ada.writes(`do you sell blue zeppelins to ${words('missed')} collectors`);
  await until('a missed question', `knowledge.missed_question where customer_id = '${ada.id}'`);
  await ada.writes('转人工');
  const conversationId = ada.conversationId();
  await until('a queue', `conversations.conversation where id = '${conversationId}' and status <> 'BOT'`);
  await admin.comesOnline();
  const take = () =>
    admin.asks('mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id: conversationId });
  await take();
  await untilDone(() => admin.replies(conversationId, words('reply')));
  await admin.asks('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }', {
    input: { conversationId, kind: 'NOTE', text: words('note') },
  });
  await sendsAFile(scene, ada);
  await admin.asks('mutation ($id: ID!, $note: String) { releaseConversation(conversationId: $id, note: $note) { id } }', {
    id: conversationId,
    note: words('handover'),
  });
  await take();
  await untilDone(() =>
    admin.asks('mutation ($id: ID!) { resolveConversation(id: $id) { conversation { id } } }', { id: conversationId }),
  );
  await ada.asks('mutation ($input: RateConversationInput!) { rateConversation(input: $input) { conversation { id } } }', {
    input: { conversationId, score: 2, comment: words('rating') },
  });
  const archive = await takesHerArchive(scene, ada);

  // So that what is not found was there.
  const hers = `customer_id = '${ada.id}'`;
  for (const [what, sql] of Object.entries({
    classifications: `intents.classification where ${hers}`,
    'contact data': `privacy.customer where id = '${ada.id}' and contact is not null`,
    letters: `privacy.delivery where person_id = '${ada.id}'`,
    notes: `conversations.message where conversation_id = '${conversationId}' and kind = 'NOTE'`,
    files: 'conversations.attachment',
    ratings: `conversations.conversation where ${hers} and rating_comment is not null`,
    'hand-overs': `routing.assignment where ${hers} and end_note is not null`,
    webhooks: `conversations.webhook_event where ${hers}`,
    exports: `privacy.export_part where request_id = '${archive}'`,
  }))
    await until(what, sql);
};

/** Where an erasure leaves no row of hers. */
export const emptied = [
  'intents.draft',
  'intents.classification',
  'knowledge.missed_question',
  'conversations.webhook_event',
] as const;
