import { describe, expect, it } from 'vitest';
import { useDevice } from './testing/device.ts';
import { keepWaiting, readWaiting } from './waiting.ts';

const memory = useDevice();

describe('what was sent and not acknowledged', () => {
  const words = [
    { text: 'one', clientMessageId: '1' },
    { text: '', clientMessageId: '2', file: new File(['x'], 'x.png') },
    { text: 'two', clientMessageId: '3' },
  ];

  it('is found again by the same customer, in order and under its ids; files are not', () => {
    keepWaiting('shop', 'ada', words, 0);
    expect(readWaiting('shop', 'ada', 1)).toEqual([
      { text: 'one', clientMessageId: '1' },
      { text: 'two', clientMessageId: '3' },
    ]);
    expect(readWaiting('shop', 'bob', 1)).toEqual([]);
    expect(memory.size).toBe(0);
  });

  it('leaves nothing behind once all of it is acknowledged', () => {
    keepWaiting('shop', 'ada', words, 0);
    keepWaiting('shop', 'ada', [], 1);
    expect(memory.size).toBe(0);
  });

  it('is nothing where the device says nonsense', () => {
    memory.set('liuke:shop:waiting', '{"customer":"ada","at":0,"value":[1,{"text":"x"},null]}');
    expect(readWaiting('shop', 'ada', 1)).toEqual([]);
  });
});
