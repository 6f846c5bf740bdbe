import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signViewer } from './auth/signed-viewer.ts';
import { house, plumbing } from './auth/viewer.ts';
import { configure } from './config.ts';
import { openBus } from './events/open-bus.ts';
import { openedPayload } from './events/sealed-payload.ts';
import { httpTransport } from './graphql/http-transport.ts';
import { openLog } from './log.ts';
import { type Served, serve } from './serve.ts';
import { type TestDatabase, testDatabase } from './testing/database.ts';
import { erasingRoom } from './testing/erasing-room.ts';
import { hasRedis, startRedis, type TestRedis } from './testing/redis.ts';
import { until } from './testing/sample-world.ts';
import { agentViewer } from './testing/viewers.ts';

describe.runIf(hasRedis)('a room in a process of its own', () => {
  let base: TestDatabase;
  let redis: TestRedis;
  let served: Served;
  const background: string[] = [];
  beforeAll(async () => {
    base = await testDatabase();
    redis = (await startRedis())!;
    const secret = 'a secret for tests, 32 bytes long';
    configure({ databaseUrl: base.url, redisUrl: redis.url, port: 0, host: '127.0.0.1', secret, logLevel: 'silent' });
    served = await serve(erasingRoom(background), { signals: false });
  });
  afterAll(async () => {
    await served.stop();
    await redis.stop();
    await base.close();
  });

  const get = async (path: string) => {
    const response = await fetch(`${served.address}${path}`);
    return { status: response.status, text: await response.text() };
  };

  it('answers the gateway over HTTP', async () => {
    const transport = httpTransport({ name: 'metrics', url: served.address, log: openLog('test') });
    expect(await transport.ready()).toBe(true);
    const viewerToken = signViewer(agentViewer({ workspaceId: base.workspace.id, id: 'a', role: 'ADMIN' }));
    expect(await transport.fetch({ query: '{ experiments { key } }' }, { viewerToken })).toEqual({
      data: { experiments: [] },
    });
    await transport.close();
  });

  it('hears what is said elsewhere, through Redis', async () => {
    const bus = openBus({ redisUrl: redis.url, database: base.database });
    const heard: unknown[] = [];
    const elsewhere = base.as(house('privacy', base.workspace.id), 'privacy');
    const deafen = await bus.hear(
      'privacy',
      new Set(['PersonalDataErased']),
      async ({ id, payload }) => void heard.push(await openedPayload(elsewhere, id, payload)),
    );
    await bus.publish({
      id: elsewhere.newId(),
      workspaceId: base.workspace.id,
      name: 'ErasureRequested',
      key: 'ada',
      payload: { customerId: 'ada', requestId: 'r' },
      at: new Date(),
    });
    await until(() => heard.length > 0);
    expect(heard).toEqual([{ customerId: 'ada', requestId: 'r', room: 'metrics', rows: 0 }]);
    await deafen();
    await bus.close();
  });

  it('says how it is', async () => {
    expect(await get('/health/live')).toEqual({ status: 200, text: '{"live":true}' });
    expect(await get('/health/ready')).toEqual({ status: 200, text: '{"ready":true}' });
    const { text } = await get('/metrics');
    expect(text).toContain('liuke_subgraph_request_seconds_count{room="metrics",outcome="answered"} 1');
    for (const gauge of ['outbox_depth', 'inbox_waiting', 'dead_letters'])
      expect(text).toContain(`liuke_${gauge}{room="metrics"} 0`);
    expect(text).toContain('liuke_nodejs_eventloop_lag_seconds');
    expect(text).toContain('liuke_statement_seconds_count{statement="inbox.mark"}');
  });

  it('stops in order: what runs beside too, and nothing is left in hand', async () => {
    expect(background).toEqual(['run']);
    expect(await served.stop()).toBe(true);
    expect(background).toEqual(['run', 'stop']);
    await expect(get('/health/live')).rejects.toThrow();
    const left = await base.as(plumbing('test')).query('-- test.left\nselect id from metrics.outbox');
    expect(left).toEqual([]);
  });

  it('without a Postgres or a Redis it says so', async () => {
    configure({ redisUrl: null });
    await expect(serve(erasingRoom(), { signals: false })).rejects.toThrow(/REDIS_URL is missing/);
    configure({ databaseUrl: null });
    await expect(serve(erasingRoom(), { signals: false })).rejects.toThrow(/DATABASE_URL is missing/);
  });
});
