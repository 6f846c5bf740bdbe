import { beforeEach } from 'vitest';
import { configure } from '../config.ts';
import type { Host } from '../graphql/host.ts';
import { sampleHost } from './sample.ts';
import { asking, type SampleWorld, sampleWorld, steadily } from './sample-world.ts';

/** For a test file: the sample room and its world, made anew before each test, and the two ways to ask it. */
export const freshSample = () => {
  configure({ secret: 'a secret for tests, 32 bytes long' });
  const sample = {} as { world: SampleWorld; host: Host };
  beforeEach(async () => {
    sample.world = sampleWorld();
    sample.host = await sampleHost(sample.world);
  });
  const ask = asking(() => sample);
  return { sample, ask, steady: steadily(ask) };
};
