import { describe } from 'vitest';
import { eventLineSuite } from './event-line.suite.ts';
import { memoryBus } from './memory-bus.ts';

describe('the event line over memory', () => {
  eventLineSuite(() => memoryBus());
});
