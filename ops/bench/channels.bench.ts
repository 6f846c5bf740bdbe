import { fakeWechat } from '@liuke/gateway/testing/fake-wechat';
import { connectWechat } from '../journeys/wechat.ts';
import { served } from './house.ts';
import { percentile, record, table } from './report.ts';

const people = 25;
const perSecond = 40;
const seconds = 10;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** WeChat on loopback against one house: how soon it is acknowledged, and how soon an answer is back with it. */
export const bench = async (): Promise<void> => {
  const wechat = await fakeWechat();
  const { origin, close } = await served('ops/start.ts', { LIUKE_CHANNEL_API_BASE: 'allow' });
  const { webhook } = await connectWechat(`${origin}/graphql`, wechat);

  // One at a time: from WeChat's POST to our call of its customer-service API with the machine's answer.
  const answers: number[] = [];
  for (let index = 0; index < people; index++) {
    const openid = `oBench_asks_${index}`;
    const heard = () => wechat.sent.some(({ touser }) => touser === openid);
    const begun = performance.now();
    await wechat.says(webhook, openid, '怎么退货？');
    while (!heard()) await pause(1);
    answers.push(performance.now() - begun);
  }

  // At an even pace, whatever it takes; each of these people waits for a person, so that the machine is at rest.
  for (let index = 0; index < people; index++) await wechat.says(webhook, `oBench_${index}`, '转人工');
  const acknowledged: number[] = [];
  const begun = performance.now();
  const posts: Promise<void>[] = [];
  for (let index = 0; index < perSecond * seconds; index++) {
    await pause(Math.max(0, begun + (index * 1000) / perSecond - performance.now()));
    const posted = wechat.says(webhook, `oBench_${index % people}`, `第 ${index} 句`);
    posts.push(posted.then(({ milliseconds }) => void acknowledged.push(milliseconds)));
  }
  await Promise.all(posts);
  await close();
  await wechat.close();

  const row = (what: string, values: readonly number[]) => ({
    what,
    measured: values.length,
    'p50 ms': percentile(values, 0.5).toFixed(1),
    'p99 ms': percentile(values, 0.99).toFixed(1),
  });
  record(
    'WeChat',
    `\`npm run bench -- channels\`: one process on the embedded database (durable commits), WeChat on loopback in the bench's own process
on the same 2 cores. Acknowledged: from its POST to our 200, the message stored, ${perSecond} a second from ${people} people for ${seconds} s.

${table([row('acknowledged', acknowledged), row("question to the machine's answer at WeChat (idle house)", answers)])}`,
  );
};
