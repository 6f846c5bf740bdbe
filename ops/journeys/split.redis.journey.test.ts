import { describe } from 'vitest';
import { redisPath } from '../testing/binaries.ts';
import { openSplitStory } from './house.ts';
import { tellStories } from './stories.ts';

describe.skipIf(redisPath() === null)('with Redis', () => {
  tellStories('the journeys, split over a process for each subgraph, on Postgres and Redis', () => openSplitStory());
});
