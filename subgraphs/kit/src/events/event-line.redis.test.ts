import { afterAll, beforeAll, describe } from 'vitest';
import { hasRedis, startRedis, type TestRedis } from '../testing/redis.ts';
import { eventLineSuite } from './event-line.suite.ts';
import { redisBus } from './redis-bus.ts';

describe.skipIf(!hasRedis)('the event line over Redis (needs redis-server on the PATH)', () => {
  let redis: TestRedis | null;
  beforeAll(async () => {
    redis = await startRedis();
  });
  afterAll(() => redis?.stop());
  eventLineSuite((database) =>
    redisBus({
      url: redis!.url,
      session: database.session,
      log: database.log,
      rooms: ['conversations', 'intents', 'metrics'],
    }),
  );
});
