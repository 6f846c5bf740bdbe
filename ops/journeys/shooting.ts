import { Agent, request as send } from 'node:http';
import fc from 'fast-check';
import { expect } from 'vitest';

/** A request that no client of ours would send. */
export type Shot = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
};

/** Milliseconds without a word from the server. */
const patience = 15_000;
const atOnce = 50;

/** Shoots at one house, each time as from another address: the limits for strangers must not keep the rest from being read. */
export const shooting = (house: string) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 32 });
  const { hostname, port } = new URL(house);
  let shots = 0;

  /** The status; 0 where the server hung up on a body that it does not want to read. */
  const shoot = ({ method, path, headers, body }: Shot): Promise<number> =>
    new Promise((resolve) => {
      const from = `10.${(shots >> 16) & 255}.${(shots >> 8) & 255}.${shots++ & 255}`;
      const outgoing = send(
        {
          agent,
          hostname,
          port,
          method,
          path,
          headers: { ...headers, 'x-forwarded-for': from, 'content-length': body.length },
        },
        (response) => {
          response.resume();
          response.on('close', () => resolve(response.statusCode ?? 0));
        },
      );
      outgoing.setTimeout(patience, () => outgoing.destroy());
      outgoing.on('error', () => resolve(0));
      outgoing.end(body);
    });

  return {
    /** So many, in batches; every answer is one, and none is ours to be ashamed of. How often each status came. */
    async barrage(shot: fc.Arbitrary<Shot>, count: number): Promise<Map<number, number>> {
      const statuses = new Map<number, number>();
      await fc.assert(
        fc.asyncProperty(fc.array(shot, { minLength: atOnce, maxLength: atOnce }), async (batch) => {
          for (const status of await Promise.all(batch.map(shoot))) {
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
            expect(status).toBeLessThan(500);
          }
        }),
        { numRuns: count / atOnce, endOnFailure: true },
      );
      return statuses;
    },
    ends: () => agent.destroy(),
  };
};
