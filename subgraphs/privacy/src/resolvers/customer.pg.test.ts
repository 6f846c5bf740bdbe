import { nobody, type Viewer } from '@liuke/kit';
import { agentViewer, partnerViewer, type TestRoom } from '@liuke/kit/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ask, codeOf, houseDb, newId, privacyRoom, proven, someCustomer } from '../testing/people.ts';

let room: TestRoom;
let ada: Viewer;
let agent: Viewer;
let partner: Viewer;
beforeAll(async () => {
  room = await privacyRoom();
  agent = agentViewer({ workspaceId: room.workspace.id, id: newId(room) });
  partner = partnerViewer({ workspaceId: room.workspace.id, id: newId(room), scopes: ['customer:read'] });
});
afterAll(() => room.close());
beforeEach(async () => {
  ada = someCustomer(room);
  await room.hear('CustomerIdentified', {
    customerId: ada.id,
    phone: '138 1234 5678',
    email: 'Ada@Example.com',
    realName: '张三',
  });
});

const selection = 'contact { phone email realName } hiddenFields consents { purpose granted }';
type Seen = { contact: Record<string, unknown> | null; hiddenFields: string[]; consents: unknown[] } | null;
const reading = (id: string, fields = selection) =>
  [
    `query ($them: [_Any!]!) { _entities(representations: $them) { ... on Customer { ${fields} } } }`,
    { them: [{ __typename: 'Customer', id }] },
  ] as const;
const seen = async (viewer: Viewer, id: string): Promise<Seen> =>
  (await ask<{ _entities: Seen[] }>(room, viewer, ...reading(id)))._entities[0]!;
const masks = { phone: '138****5678', email: 'a***@example.com', realName: '张**' };

describe('contact data', () => {
  it('is masked for the customer, the agent and the partner alike', async () => {
    for (const viewer of [ada, agent, partner]) expect((await seen(viewer, ada.id))!.contact).toEqual(masks);
  });

  it('is for no other customer, no other workspace, and no key without the scope', async () => {
    expect(await seen(someCustomer(room), ada.id)).toBeNull();
    const stranger = agentViewer({ workspaceId: room.otherWorkspace.id, id: newId(room) });
    expect((await seen(stranger, ada.id))!.contact).toBeNull();
    expect(await codeOf(room, { ...partner, scopes: ['metrics:read'] }, ...reading(ada.id))).toBe('FORBIDDEN');
    expect(await seen(nobody, ada.id)).toBeNull();
  });

  it('in full needs a step-up, and each reading is audited', async () => {
    const full = reading(ada.id, 'contact { unmasked { phone email realName } }');
    expect(await codeOf(room, agent, ...full)).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(await codeOf(room, partner, ...full)).toBe('FORBIDDEN');
    const data = await ask<{ _entities: { contact: object }[] }>(room, proven(room, agent), ...full);
    expect(data._entities[0]!.contact).toEqual({
      unmasked: { phone: '13812345678', email: 'ada@example.com', realName: '张三' },
    });
    await ask(room, proven(room, ada), ...full);
    const readers = await houseDb(room).query<{ actor: string }>(
      "-- test.readers\nselect actor from privacy.audit_entry where action = 'contact.read' and subject = $1 order by seq",
      [`customer:${ada.id}`],
    );
    expect(readers.map((row) => row.actor)).toEqual([`agent:${agent.id}`, `customer:${ada.id}`]);
  });

  it('that the customer hides is null for agents and partners at once, in full as well', async () => {
    await ask(room, ada, 'mutation { setMyPrivacy(input: { hiddenFields: [PHONE, REAL_NAME] }) { id } }');
    for (const viewer of [agent, partner]) {
      expect((await seen(viewer, ada.id))!.contact).toEqual({ phone: null, email: masks.email, realName: null });
    }
    expect((await seen(ada, ada.id))!.contact).toEqual(masks);
    const full = reading(ada.id, 'contact { unmasked { phone email } }');
    const data = await ask<{ _entities: { contact: { unmasked: object } }[] }>(room, proven(room, agent), ...full);
    expect(data._entities[0]!.contact.unmasked).toEqual({ phone: null, email: 'ada@example.com' });
    await ask(room, ada, 'mutation { setMyPrivacy(input: { anonymous: true }) { id } }');
    expect((await seen(agent, ada.id))!.contact).toBeNull();
    expect((await seen(agent, ada.id))!.hiddenFields).toEqual(['PHONE', 'REAL_NAME']);
  });

  it('of someone of whom nothing is known is null, and of a malformed id nobody', async () => {
    expect(await seen(agent, newId(room))).toEqual({ contact: null, hiddenFields: [], consents: [] });
    expect(await seen(agent, 'no id')).toBeNull();
  });
});

describe('setMyContact', () => {
  const setting = (input: string) => `mutation { setMyContact(input: { ${input} }) { contact { phone email } } }`;

  it('is free until somebody vouches for a way to be reached, and then needs a step-up for every change', async () => {
    const eve = someCustomer(room);
    const first = await ask<{ setMyContact: { contact: object } }>(room, eve, setting('phone: "+86 139-0000-0001"'));
    expect(first.setMyContact.contact).toEqual({ phone: '139****0001', email: null });
    await room.hear('CustomerIdentified', { customerId: eve.id, phone: '13900000001' });
    expect(await codeOf(room, eve, setting('phone: "13900000002"'))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(await codeOf(room, eve, setting('email: "eve@example.com"'))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    expect(await codeOf(room, eve, setting('phone: null'))).toBe('INSUFFICIENT_USER_AUTHENTICATION');
    await ask(room, eve, setting('phone: "13900000001"'));
    await ask(room, proven(room, eve), setting('phone: "13900000002"'));
    expect((await seen(eve, eve.id))!.contact).toMatchObject({ phone: '139****0002' });
  });

  it('refuses what is no phone, and whoever is no customer', async () => {
    expect(await codeOf(room, someCustomer(room), setting('phone: "call me"'))).toBe('BAD_USER_INPUT');
    expect(await codeOf(room, agent, setting('phone: "13900000001"'))).toBe('FORBIDDEN');
  });
});

describe('setMyPrivacy', () => {
  it('tells the house what others may see from now on, and only when that changes', async () => {
    const before = (await room.said()).length;
    const hiding =
      'mutation { setMyPrivacy(input: { anonymous: true, hiddenFields: [PHONE, EMAIL, PHONE] }) { hiddenFields } }';
    expect(await ask(room, ada, hiding)).toEqual({ setMyPrivacy: { hiddenFields: ['EMAIL', 'PHONE'] } });
    await ask(room, ada, hiding);
    expect((await room.said()).slice(before)).toEqual([
      {
        name: 'CustomerPrivacyChanged',
        key: ada.id,
        workspaceId: room.workspace.id,
        payload: { customerId: ada.id, anonymous: true, hiddenFields: ['EMAIL', 'PHONE'] },
      },
    ]);
  });

  it('keeps what the input does not name', async () => {
    await ask(room, ada, 'mutation { setMyPrivacy(input: { hiddenFields: [PHONE] }) { id } }');
    await ask(room, ada, 'mutation { setMyPrivacy(input: { anonymous: true }) { id } }');
    expect((await seen(ada, ada.id))!.hiddenFields).toEqual(['PHONE']);
  });

  it('keeps every consent, newest first', async () => {
    const saying = (granted: boolean) =>
      `mutation { setMyPrivacy(input: { consents: [{ purpose: "marketing", granted: ${granted} }] }) { consents { granted } } }`;
    await ask(room, ada, saying(true));
    room.clock.advance(1000);
    expect(await ask(room, ada, saying(false))).toEqual({
      setMyPrivacy: { consents: [{ granted: false }, { granted: true }] },
    });
    expect((await seen(agent, ada.id))!.consents).toHaveLength(2);
    expect(await codeOf(room, ada, saying(true).replace('marketing', ' '))).toBe('BAD_USER_INPUT');
  });
});
