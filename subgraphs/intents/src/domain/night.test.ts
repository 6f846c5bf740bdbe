import fc from 'fast-check';
import { expect, it } from 'vitest';
import { nextNight } from './night.ts';

it('comes within a day, between 18 and 22 UTC, the same for one workspace', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date(0), max: new Date(4e12), noInvalidDate: true }), fc.uuid(), (now, workspace) => {
      const night = nextNight(now, workspace);
      expect(night.getTime()).toBeGreaterThan(now.getTime());
      expect(night.getTime() - now.getTime()).toBeLessThanOrEqual(86_400_000);
      expect(night.getUTCHours()).toBeGreaterThanOrEqual(18);
      expect(night.getUTCHours()).toBeLessThan(22);
    }),
  );
});
