import type { Metrics, SubgraphTransport } from '@liuke/kit';
import type { FastifyInstance } from 'fastify';
import { measurements } from '../metrics.ts';

export type HealthOptions = {
  readonly transports: Readonly<Record<string, SubgraphTransport>>;
  /** True from the first moment of draining. */
  readonly draining: () => boolean;
  /** What else the process measures: its rooms, where they share it. */
  readonly metrics: Metrics | undefined;
};

/** Milliseconds for one subgraph to say that it is ready. */
const patience = 2_000;

/** `live`: the process turns. `ready`: every subgraph answers. Both without a viewer and without detail for strangers. */
export const health = (app: FastifyInstance, { transports, draining, metrics }: HealthOptions): void => {
  app.get('/health/live', async () => ({ status: 'live' }));
  app.get('/health/ready', async (_request, reply) => {
    const answers = await Promise.all(
      Object.entries(transports).map(async ([name, transport]) => [name, await within(transport.ready())] as const),
    );
    const ready = !draining() && answers.every(([, is]) => is);
    return reply
      .code(ready ? 200 : 503)
      .send({ status: ready ? 'ready' : draining() ? 'draining' : 'waiting', subgraphs: Object.fromEntries(answers) });
  });
  app.get('/metrics', async (_request, reply) => {
    const texts = await Promise.all([measurements.metrics(), metrics?.text()]);
    return reply.type(measurements.contentType).send(texts.filter(Boolean).join('\n'));
  });
};

const within = async (ready: Promise<boolean>): Promise<boolean> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), patience);
  });
  try {
    return await Promise.race([ready.catch(() => false), late]);
  } finally {
    clearTimeout(timer);
  }
};
