import pino from 'pino';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { eventually } from '../testing/eventually.ts';
import { hasRedis, startRedis, type TestRedis } from '../testing/redis.ts';
import { liveSuite } from './live.suite.ts';
import type { Live } from './live.ts';
import { redisLive } from './redis-live.ts';

describe.skipIf(!hasRedis)('nudges between processes (needs redis-server on the PATH)', () => {
  let redis: TestRedis;
  beforeAll(async () => {
    redis = (await startRedis())!;
  });
  afterAll(() => redis.stop());
  const open = () => redisLive({ url: redis.url, log: pino({ level: 'silent' }) });

  /** Connected, so that nobody is woken for the connection's own sake any more. */
  const connected = async (from: Live, to: Live): Promise<void> => {
    const nudges = to.nudges('w', 'room:connected:1');
    let woken = 0;
    void (async () => {
      for await (const _ of nudges) woken++;
    })();
    await eventually('a nudge goes through', () => {
      from.nudge('w', 'room:connected:1');
      return woken > 3;
    });
    await nudges.return();
  };

  liveSuite(async () => {
    const [here, there] = [open(), open()];
    await connected(here, there);
    await connected(there, here);
    return [here, there];
  });

  it('wakes everybody once after Redis was away, and reaches them again', async () => {
    const [here, there] = [open(), open()];
    const nudges = there.nudges('w', 'room:thing:1');
    await nudges.next();
    let woken = 0;
    void (async () => {
      for await (const _ of nudges) woken++;
    })();
    here.nudge('w', 'room:thing:1');
    await eventually('it is reached', () => woken > 0);
    const before = woken;
    await redis.kill();
    await redis.startAgain();
    await eventually('it is woken', () => woken > before);
    await eventually('it is reached again', () => {
      const last = woken;
      here.nudge('w', 'room:thing:1');
      return woken > last || new Promise<boolean>((resolve) => setImmediate(() => resolve(woken > before + 1)));
    });
    await here.close();
    await there.close();
  });

  it('lets nobody wait for a Redis that is away', async () => {
    await redis.kill();
    const live = open();
    const nudges = live.nudges('w', 'room:thing:1');
    await nudges.next();
    const next = nudges.next();
    live.nudge('w', 'room:thing:1');
    await next;
    await live.close();
    await redis.startAgain();
  });
});
