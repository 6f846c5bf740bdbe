import { type Db, fault } from '@liuke/kit';
import { atDesk } from '../desk/desk.ts';
import type { Rule } from '../domain/rule.ts';
import * as agents from '../store/agents.ts';
import * as groups from '../store/groups.ts';
import * as rules from '../store/rules.ts';

/** These rules, in this order, replace those that were there. A rule without id is new. Faults: BAD_USER_INPUT, NOT_FOUND. */
export const saveRoutingRules = (
  db: Db,
  given: readonly (Omit<Rule, 'id'> & { readonly id: string | null })[],
): Promise<readonly Rule[]> =>
  atDesk(db, async ({ tx }) => {
    const ids = given.flatMap(({ id }) => id ?? []);
    if (new Set(ids).size < ids.length) throw fault('BAD_USER_INPUT', 'A rule stands twice in the list.');
    const known = await rules.byIds(tx, ids);
    if (ids.some((id) => !known.has(id))) throw fault('NOT_FOUND', 'There is no such rule.');
    const groupIds = [...new Set(given.map(({ groupId }) => groupId))];
    if ((await groups.byIds(tx, groupIds)).size < groupIds.length) throw fault('NOT_FOUND', 'There is no such group.');
    const agentIds = [...new Set(given.flatMap(({ agentId }) => agentId ?? []))];
    if ((await agents.byIds(tx, agentIds)).size < agentIds.length) throw fault('NOT_FOUND', 'There is no such agent.');
    const saved = given.map((rule): Rule => ({ ...rule, id: rule.id ?? tx.newId() }));
    await rules.replace(tx, saved);
    return saved;
  });
