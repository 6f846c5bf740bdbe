import { configure, type Viewer } from '@liuke/kit';
import { eventually, type TestRoom } from '@liuke/kit/testing';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { letterPost } from './background/letter-post.ts';
import { challenged, houseDb, privacyRoom, someCustomer } from './testing/people.ts';
import { topics } from './topics.ts';

let room: TestRoom;
const taken: string[] = [];
const post = letterPost(async ({ recipient }) => void taken.push(recipient));
let running: Promise<void>;
beforeAll(async () => {
  room = await privacyRoom();
  const account = { provider: 'aliyun', id: 'id', secret: 's', from: '留客', template: 'SMS_1' } as const;
  configure({ demo: false, sms: { account, templateEn: null } });
});
afterAll(async () => {
  await post.stop();
  await running;
  configure({ sms: null });
  await room.close();
});

const asks = async (phone: string, workspaceId: string): Promise<Viewer> => {
  const customer = someCustomer(room, { workspaceId });
  await room.hear('CustomerIdentified', { customerId: customer.id, phone }, { workspaceId });
  await challenged(room, customer);
  return customer;
};

it('letters that cannot be opened hold up no other workspace, and are said to have failed when their time is over', async () => {
  const { workspace, otherWorkspace } = room;
  // More than one process takes at a time, all due before the other.
  const changed: Viewer[] = [];
  for (let number = 0; number < 20; number += 1) changed.push(await asks(`1390000${1000 + number}`, otherWorkspace.id));
  const others = houseDb(room, otherWorkspace.id);
  await others.query('-- test.changes\nupdate privacy.delivery set text = set_byte(text, 40, get_byte(text, 40) # 1)');
  running = post.run({ as: room.as, live: room.live, log: pino({ level: 'silent' }) });
  await asks('13812345678', workspace.id);
  const goesOn = (milliseconds: number): void => {
    room.clock.advance(milliseconds);
    room.live.nudge(workspace.id, topics.letters);
  };
  await eventually('the other goes', () => {
    goesOn(1);
    return taken.includes('13812345678');
  });
  expect(taken).toHaveLength(1);
  goesOn(300_000);
  await eventually('all are given up', async () => {
    goesOn(1);
    const rows = await others.query<{ problem: string; words: boolean }>(
      '-- test.givenUp\nselect problem, text is not null as words from privacy.delivery where given_up_at is not null',
    );
    return rows.length === changed.length && rows.every(({ problem, words }) => problem.includes('opened') && !words);
  });
  expect(taken).toHaveLength(1);
});
