import { fault, type Tx } from '@liuke/kit';
import { firstHolding, type Placement, placement, type Rule } from '../domain/rule.ts';
import { type Conversation, plainGroup, type SkillGroup } from '../domain/waiting.ts';
import * as conversations from '../store/conversations.ts';
import * as groups from '../store/groups.ts';
import * as rules from '../store/rules.ts';
import type { Desk } from './desk.ts';

/** Where the conversation belongs: the group that was named, else the rules' choice, else the default group. Fault: NOT_FOUND. */
export const place = async (
  { tx, now }: Desk,
  conversation: Conversation,
  namedGroupId: string | null,
): Promise<Placement> => {
  if (namedGroupId !== null && !(await groups.byId(tx, namedGroupId))) throw fault('NOT_FOUND', 'There is no such group.');
  const rule = await ruleFor(tx, conversation);
  const fallback = rule?.groupId ?? namedGroupId ?? (await defaultGroup({ tx, now })).id;
  return placement(rule, fallback, namedGroupId);
};

/** The rule that holds of it as it stands; null: none does. */
const ruleFor = async (
  tx: Tx,
  { tier, tags, channel, locale, intentId, intentName, customerId }: Conversation,
): Promise<Rule | null> =>
  firstHolding(await rules.list(tx), {
    tier,
    tags,
    channel,
    locale,
    intents: [intentId, intentName].filter((intent) => intent !== null),
    pastIntents: await conversations.pastIntents(tx, customerId),
  });

/** The group in which it would wait if a human were wanted now; null: the workspace has none yet, and none is made for that. */
export const wouldGo = async (tx: Tx, conversation: Conversation): Promise<string | null> =>
  (await ruleFor(tx, conversation))?.groupId ?? (await groups.first(tx))?.id ?? null;

/** The oldest group; a workspace without any is given one, with all its agents. */
const defaultGroup = async ({ tx }: Pick<Desk, 'tx' | 'now'>): Promise<SkillGroup> => {
  const known = await groups.first(tx);
  if (known) return known;
  const general = { ...plainGroup, id: tx.newId(), name: 'General' };
  await groups.makeGeneral(tx, general);
  return general;
};
