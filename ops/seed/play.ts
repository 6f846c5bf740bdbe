import { nobody, type Viewer, verifyToken } from '@liuke/kit';
import { SignJWT } from 'jose';
import { agentOf, ask, type SeedRooms } from './rooms.ts';
import { demoIdentitySecret } from './shop.ts';
import type { PastStory } from './stories.ts';

const identityOf = (customer: NonNullable<PastStory['customer']>, locale: string, now: Date): Promise<string> => {
  const { sub, ...claims } = customer;
  const seconds = Math.floor(now.getTime() / 1000);
  return new SignJWT({ ...claims, locale })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(sub)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 600)
    .sign(new TextEncoder().encode(demoIdentitySecret));
};

const momentOf = ({ daysAgo, at, minutesAgo }: PastStory, today: Date): Date => {
  if (minutesAgo !== undefined) return new Date(today.getTime() - minutesAgo * 60_000);
  const moment = new Date(today);
  moment.setUTCDate(moment.getUTCDate() - daysAgo);
  moment.setUTCHours(at, 0, 0, 0);
  return moment;
};

/** Lives one past story: the clock is set to its hour, everybody says their words, and the house does the rest. */
export const play = async (
  house: SeedRooms,
  story: PastStory,
  agentIds: ReadonlyMap<string, string>,
  today: Date,
): Promise<void> => {
  const { clock, workspaceId } = house;
  clock.set(momentOf(story, today));
  const later = (seconds: number): void => clock.set(new Date(clock.now().getTime() + seconds * 1000));

  const identityToken = story.customer ? await identityOf(story.customer, story.locale, clock.now()) : null;
  const { startSession } = await ask<{ startSession: { token: string } }>(
    house,
    'conversations',
    nobody,
    'mutation ($input: StartSessionInput!) { startSession(input: $input) { token } }',
    { input: { workspaceKey: 'demo', locale: story.locale, identityToken } },
  );
  const customer: Viewer = await verifyToken(startSession.token, undefined, clock.now());
  if (story.visits) {
    const events = story.visits.map((url) => ({
      id: crypto.randomUUID(),
      kind: 'PAGE_VIEW',
      url,
      name: null,
      at: clock.now().toISOString(),
    }));
    await ask(
      house,
      'metrics',
      customer,
      'mutation ($events: [BehaviourEventInput!]!) { track(events: $events) { accepted } }',
      { events },
    );
  }
  const { startConversation } = await ask<{ startConversation: { conversation: { id: string } } }>(
    house,
    'conversations',
    customer,
    'mutation { startConversation(input: {}) { conversation { id } } }',
  );
  const { id } = startConversation.conversation;
  const say = (viewer: Viewer, text: string): Promise<unknown> =>
    ask(
      house,
      'conversations',
      viewer,
      'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }',
      {
        input: { conversationId: id, text, clientMessageId: crypto.randomUUID() },
      },
    );

  for (const words of story.says) {
    later(20);
    await say(customer, words);
    await house.quiet();
  }
  if (story.minutesAgo !== undefined) return;
  if (story.agent) {
    const agent = agentOf(workspaceId, agentIds.get(story.agent.email)!);
    later(35);
    await ask(house, 'routing', agent, 'mutation ($id: ID!) { takeConversation(conversationId: $id) { id } }', { id });
    await house.quiet();
    for (const words of story.agent.answers) {
      later(45);
      await say(agent, words);
    }
    later(120);
    await ask(
      house,
      'conversations',
      agent,
      'mutation ($id: ID!) { resolveConversation(id: $id, outcome: "solved") { conversation { id } } }',
      { id },
    );
  } else {
    later(300);
    const desk = agentOf(workspaceId, agentIds.get('supervisor@demo.test')!);
    await ask(
      house,
      'conversations',
      desk,
      'mutation ($id: ID!) { resolveConversation(id: $id, outcome: "answered") { conversation { id } } }',
      { id },
    );
  }
  if (story.rating) {
    await ask(
      house,
      'conversations',
      customer,
      'mutation ($input: RateConversationInput!) { rateConversation(input: $input) { conversation { id } } }',
      {
        input: { conversationId: id, score: story.rating },
      },
    );
  }
  await house.quiet();
};
