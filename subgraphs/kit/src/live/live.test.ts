import { describe } from 'vitest';
import { liveSuite } from './live.suite.ts';
import { memoryLive } from './memory-live.ts';

describe('nudges within one process', () => {
  liveSuite(async () => {
    const live = memoryLive();
    return [live, live];
  });
});
