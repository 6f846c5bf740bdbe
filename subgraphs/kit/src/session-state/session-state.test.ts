import { describe } from 'vitest';
import { memorySessionState } from './memory-session-state.ts';
import { sessionStateSuite } from './session-state.suite.ts';

describe('what sessions have at hand within one process', () => {
  sessionStateSuite(async (now) => {
    const state = memorySessionState(now);
    return [state, state];
  });
});
