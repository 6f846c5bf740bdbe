import { afterAll, describe, expect, it } from 'vitest';
import { talker, talkerAt } from './dialogue.ts';
import { killable } from './killable.ts';
import { customerAt } from './people.ts';

describe('a dialogue', () => {
  let house: Awaited<ReturnType<typeof killable>>;
  afterAll(() => house?.close(), 60_000);

  it('goes on where it was after the house was stopped, and after it was killed', async () => {
    house = await killable();
    await house.start();
    const lin = await talkerAt(house.url);
    await lin.says('怎么退货？');
    lin.leaves();
    await house.stop();

    await house.start();
    const { resumeToken } = lin.customer.session;
    const back = talker(await customerAt(house.url, { resumeToken }));
    expect(back.id).toBe(lin.id);
    // The order system of the demo has another port now, and the flow finds it.
    expect((await back.says('88120003')).text).toMatch(/羊毛围巾.*原因/);
    back.leaves();
    await house.kill();

    await house.start();
    const again = talker(await customerAt(house.url, { resumeToken: back.customer.session.resumeToken }));
    const end = await again.says('不想要了');
    expect(end.buttons).toEqual([expect.objectContaining({ url: 'https://songshu.example/returns/new?order=88120003' })]);
    again.leaves();
  }, 300_000);
});
