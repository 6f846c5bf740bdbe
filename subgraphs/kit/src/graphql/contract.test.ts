import { subgraphSdl } from '@liuke/schema';
import { describe, expect, it } from 'vitest';
import { roomNames } from '../config.ts';
import { accessOf } from './access.ts';
import { coverage } from './coverage.ts';
import { kitPolicies, verdictOf } from './verdicts.ts';

describe.each(roomNames)('the contract of %s', (name) => {
  const sdl = subgraphSdl(name);

  it('covers every root field and every field of an entity by a directive', () => {
    expect(coverage(sdl)).toEqual([]);
  });

  it('names only policies that the kit decides for everyone', () => {
    for (const [, { fields }] of accessOf(sdl)) {
      for (const [, { requirements }] of fields) expect(() => verdictOf(requirements, kitPolicies)).not.toThrow();
    }
  });
});
