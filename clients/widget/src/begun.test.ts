import { describe, expect, it, vi } from 'vitest';
import { keepBegun, readBegun } from './begun.ts';
import { useDevice } from './testing/device.ts';

const day = 86_400_000;
const memory = useDevice();

describe('what a customer began to write', () => {
  it('is found again by the same customer of the same workspace', () => {
    keepBegun('shop', 'ada', 'my order is', 0);
    keepBegun('other', 'ada', 'elsewhere', 0);
    expect(readBegun('shop', 'ada', day)).toBe('my order is');
  });

  it('is forgotten when somebody else is at the device', () => {
    keepBegun('shop', 'ada', 'my order is', 0);
    expect(readBegun('shop', 'bob', 1)).toBe('');
    expect(memory.size).toBe(0);
    expect(readBegun('shop', 'ada', 2)).toBe('');
  });

  it('leaves nothing behind once it is sent or emptied, and after seven days', () => {
    keepBegun('shop', 'ada', 'my order is', 0);
    keepBegun('shop', 'ada', ' \n', 1);
    expect(memory.size).toBe(0);
    keepBegun('shop', 'ada', 'my order is', 0);
    expect(readBegun('shop', 'ada', 7 * day)).toBe('');
    expect(memory.size).toBe(0);
  });

  it.each(['', 'null', '{"customer":', '{"customer":"ada"}', '{"customer":"ada","value":1,"at":0}', '[]'])(
    'is nothing where the device says %j',
    (line) => {
      memory.set('liuke:shop:begun', line);
      expect(readBegun('shop', 'ada', 0)).toBe('');
    },
  );

  it('is nothing, and no error, where the browser forbids its memory', () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse });
    keepBegun('shop', 'ada', 'my order is', 0);
    expect(readBegun('shop', 'ada', 0)).toBe('');
  });
});
