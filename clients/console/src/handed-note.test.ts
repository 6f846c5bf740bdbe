import { describe, expect, it } from 'vitest';
import { bareReason, handedNote } from './handed-note.ts';

const held = (reason: string, earlierNote: string | null = null) =>
  ({
    assignment: { reason },
    assignments: [
      { endedAt: null, note: null },
      { endedAt: '2026-11-23T09:00:00Z', note: earlierNote },
    ],
  }) as unknown as Parameters<typeof handedNote>[0];

describe('a note for whoever gets the conversation', () => {
  it('is found in the reason, whole, where it was given to this agent', () => {
    const reason = 'Transferred by Mei; load 1 of 5. Note: wants a new address. Note: by noon';
    expect(handedNote(held(reason))).toBe('wants a new address. Note: by noon');
    expect(bareReason(reason)).toBe('Transferred by Mei; load 1 of 5');
  });

  it('is found with who gave it back where it came by the queue', () => {
    expect(handedNote(held('Rule "VIP first"', 'needs Italian'))).toBe('needs Italian');
    expect(handedNote(held('Mei took it'))).toBeNull();
  });
});
