import { type Db, fault } from '@liuke/kit';
import { atDesk, type Desk } from '../desk/desk.ts';
import { giveAllBack } from '../desk/give-back.ts';
import { serve } from '../desk/serve.ts';
import { tellPresence } from '../desk/tell-presence.ts';
import type { Agent } from '../domain/agent.ts';
import * as agents from '../store/agents.ts';
import * as groups from '../store/groups.ts';

type Saved = Omit<Agent, 'load' | 'burden' | 'lastAssignedAt'>;
export type AgentChange = {
  /** Null: a new agent. */
  readonly id: string | null;
  readonly values: Partial<Omit<Saved, 'id'>>;
  readonly groupIds: readonly string[] | null;
  /** Null: the sign-in stays as it is. The hash is made before, outside of any transaction. */
  readonly email: string | null;
  readonly passwordHash: string | null;
};

/**
 * Makes or changes an agent; returns the id. The sign-in goes on to where credentials are kept and leaves no trace here.
 * Faults: BAD_USER_INPUT, NOT_FOUND.
 */
export const saveAgent = (db: Db, change: AgentChange): Promise<string> =>
  atDesk(db, async (desk) => {
    const { tx } = desk;
    const known = change.id === null ? null : await agents.byId(tx, change.id);
    if (change.id !== null && known === null) throw fault('NOT_FOUND', 'There is no such agent.');
    if (known === null && change.values.name === undefined) throw fault('BAD_USER_INPUT', 'A new agent needs a name.');
    const agent: Saved = { ...newcomer, id: change.id ?? tx.newId(), ...known, ...change.values };
    await agents.save(tx, agent);
    await join(desk, agent.id, change.groupIds, known === null);
    const { id, name, role, disabled } = agent;
    const { email, passwordHash } = change;
    await tx.say('AgentSaved', { agentId: id, name, role, disabled, email, passwordHash }, id);
    await tellPresence(desk, agent);
    if (disabled) await giveAllBack(desk, id, 'AGENT_DISABLED');
    else await serve(desk, id);
    return id;
  });

const newcomer = {
  name: '',
  avatarUrl: null,
  role: 'AGENT',
  skills: [],
  locales: [],
  capacity: 3,
  channelWeights: {},
  disabled: false,
} as const satisfies Omit<Saved, 'id'>;

const join = async ({ tx }: Desk, agentId: string, groupIds: readonly string[] | null, isNew: boolean): Promise<void> => {
  const wanted = groupIds ?? (isNew ? await groups.forEveryone(tx) : null);
  if (wanted === null) return;
  if ((await groups.byIds(tx, wanted)).size < new Set(wanted).size) throw fault('NOT_FOUND', 'There is no such group.');
  await agents.setGroups(tx, agentId, wanted);
};
