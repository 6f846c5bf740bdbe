import { describe, expect, it } from 'vitest';
import { type Customer, unknownCustomer } from './contact.ts';
import { mergedCustomer, withdrawnByMerge } from './merge.ts';

const customer = (given: Partial<Customer>): Customer => ({ ...unknownCustomer('c'), ...given });
const at = (hour: number) => new Date(Date.UTC(2026, 10, 23, hour));

describe('one customer out of two', () => {
  it('keeps the contact data of the one who is kept and fills what is missing', () => {
    const kept = customer({ phone: '13800138000', realName: 'Ada' });
    const absorbed = customer({ phone: '13900139000', email: 'ada@shop.example' });
    expect(mergedCustomer(kept, absorbed).contact).toEqual({
      phone: '13800138000',
      email: 'ada@shop.example',
      realName: 'Ada',
    });
  });

  it('hides what either hid and is anonymous when either was', () => {
    const [open, shy] = [customer({ hiddenFields: ['PHONE'] }), customer({ hiddenFields: ['EMAIL'], anonymous: true })];
    for (const [kept, absorbed] of [
      [open, shy],
      [shy, open],
    ] as const) {
      expect(mergedCustomer(kept, absorbed)).toMatchObject({
        anonymous: true,
        hiddenFields: ['EMAIL', 'PHONE'],
        privacyChanged: true,
      });
    }
  });

  it('has changed nothing that others see when the kept one was the stricter one', () => {
    const kept = customer({ hiddenFields: ['PHONE', 'EMAIL'], anonymous: true });
    expect(mergedCustomer(kept, customer({ hiddenFields: ['EMAIL'] })).privacyChanged).toBe(false);
  });

  it('agrees to nothing that either had refused, whoever spoke last', () => {
    const yes = { purpose: 'marketing', granted: true, at: at(9) };
    const no = { purpose: 'marketing', granted: false, at: at(8) };
    expect(withdrawnByMerge([yes], [no])).toEqual(['marketing']);
    expect(withdrawnByMerge([no], [yes])).toEqual(['marketing']);
    // Refused at last: that already holds.
    expect(withdrawnByMerge([{ ...yes, at: at(7) }], [no])).toEqual([]);
    // Agreed again after having refused: one's own newest word is what counts of each.
    expect(withdrawnByMerge([yes], [yes, no])).toEqual([]);
    // Nothing heard of the other.
    expect(withdrawnByMerge([yes], [{ ...no, purpose: 'analytics' }])).toEqual([]);
  });
});
