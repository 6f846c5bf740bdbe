import { describe, expect, it } from 'vitest';
import { handedNote } from './handed-note.ts';

const held = (givenNote: string | null, earlierNote: string | null = null) =>
  ({
    assignment: { givenNote },
    assignments: [
      { endedAt: null, note: null },
      { endedAt: '2026-11-23T09:00:00Z', note: earlierNote },
    ],
  }) as unknown as Parameters<typeof handedNote>[0];

describe('a note for whoever gets the conversation', () => {
  it('is what was written for this very agent', () => {
    expect(handedNote(held('wants a new address', 'needs Italian'))).toBe('wants a new address');
  });

  it('is found with who gave it back where it came by the queue', () => {
    expect(handedNote(held(null, 'needs Italian'))).toBe('needs Italian');
    expect(handedNote(held(null))).toBeNull();
  });
});
