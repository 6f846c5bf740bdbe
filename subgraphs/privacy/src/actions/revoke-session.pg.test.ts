import { plumbing, type Viewer } from '@liuke/kit';
import { agentViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type Agent,
  ask,
  bearer,
  codeOf,
  newId,
  privacyRoom,
  signedIn,
  someAgent,
  someCustomer,
} from '../testing/people.ts';

let room: TestRoom;
let grace: Agent;
beforeAll(async () => {
  room = await privacyRoom();
});
afterAll(() => room.close());
beforeEach(async () => {
  grace = await someAgent(room);
});

const gateway: Viewer = { ...plumbing('gateway'), scopes: ['gateway'] };
const listing = '{ sessions { id current startedAt lastUsedAt endsAt } }';
type Listed = { readonly sessions: readonly { readonly id: string; readonly current: boolean }[] };
const revoking = (id: string | null) => ['mutation ($id: ID!) { revokeSession(id: $id) }', { id }] as const;
const come = async (agent: Agent): Promise<Viewer> => bearer(room, (await signedIn(room, agent)).token);

/** What the gateways are told, as ids. */
const listening = () => {
  const events = room.subscribe(gateway, 'subscription { sessionsEnded { sessionId tokensUntil } }');
  return {
    async next(): Promise<string[]> {
      const { value } = await events.next();
      return (value!.data!['sessionsEnded'] as { sessionId: string }[]).map(({ sessionId }) => sessionId);
    },
    end: () => events.return(undefined),
  };
};

describe("an agent's sessions", () => {
  it('are listed, the present one marked, and each can be ended', async () => {
    const [one, other] = [await come(grace), await come(grace)];
    const { sessions } = await ask<Listed>(room, one, listing);
    expect(sessions.map(({ id, current }) => [id, current])).toEqual(
      [other, one].map(({ sessionId }) => [sessionId, sessionId === one.sessionId]).sort(([a], [b]) => (a! < b! ? 1 : -1)),
    );
    await ask(room, one, ...revoking(other.sessionId));
    expect((await ask<Listed>(room, one, listing)).sessions.map(({ id }) => id)).toEqual([one.sessionId]);
    expect(await codeOf(room, one, ...revoking(other.sessionId))).toBe('NOT_FOUND');
    expect(await codeOf(room, other, 'mutation { requestStepUp(purpose: "x") { id } }')).toBe('UNAUTHENTICATED');
  });

  it("are nobody else's to see or end, but an administrator's", async () => {
    const [session, mallory] = [await come(grace), await come(await someAgent(room))];
    expect(await codeOf(room, mallory, ...revoking(session.sessionId))).toBe('NOT_FOUND');
    expect(await codeOf(room, mallory, `{ sessions(agentId: "${grace.id}") { id } }`)).toBe('FORBIDDEN');
    const admin = await come(await someAgent(room, 'ADMIN'));
    const elsewhere = agentViewer({ workspaceId: room.otherWorkspace.id, id: newId(room), role: 'ADMIN' });
    expect(await codeOf(room, elsewhere, ...revoking(session.sessionId))).toBe('NOT_FOUND');
    expect((await ask<Listed>(room, admin, `{ sessions(agentId: "${grace.id}") { id current } }`)).sessions).toHaveLength(1);
    await ask(room, admin, ...revoking(session.sessionId));
    expect(await codeOf(room, someCustomer(room), listing)).toBe('FORBIDDEN');
  });
});

describe('the gateways', () => {
  it('are told at once of every way in which a session ends', async () => {
    const ears = listening();
    await ears.next();
    const outOf = async (end: (viewer: Viewer) => Promise<unknown>, agent: Agent = grace): Promise<void> => {
      const viewer = await come(agent);
      const heard = ears.next();
      await end(viewer);
      expect(await heard).toContain(viewer.sessionId);
    };
    const saved = (more: Record<string, unknown>) =>
      room.hear('AgentSaved', { agentId: grace.id, name: 'Grace', role: 'AGENT', disabled: false, ...more } as never);
    await outOf((viewer) => ask(room, viewer, 'mutation { signOut }'));
    await outOf((viewer) => ask(room, viewer, ...revoking(viewer.sessionId)));
    await outOf(() => saved({ role: 'SUPERVISOR' }));
    await outOf(() => saved({ disabled: true, role: 'SUPERVISOR' }));
    const ada = someCustomer(room);
    const heard = ears.next();
    await ask(room, ada, 'mutation { signOut }');
    expect(await heard).toEqual([ada.sessionId]);
    await ears.end();
  });

  it('are told when they come of what has ended before, for as long as tokens of it live', async () => {
    const viewer = await come(grace);
    await ask(room, viewer, 'mutation { signOut }');
    const ears = listening();
    expect(await ears.next()).toContain(viewer.sessionId);
    await ears.end();
    room.clock.advance(901_000);
    const later = listening();
    expect(await later.next()).not.toContain(viewer.sessionId);
    await later.end();
  });

  it('alone are told', async () => {
    const events = room.subscribe(await come(grace), 'subscription { sessionsEnded { sessionId } }');
    expect((await events.next()).value?.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});
