import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answer, begin, type FlowStep, flawsOf, repeat } from './flow.ts';

const step = (name: string, given: Partial<FlowStep> = {}): FlowStep => ({
  name,
  ask: null,
  slot: null,
  when: null,
  say: null,
  // biome-ignore lint/suspicious/noThenProperty: the contract's name
  then: null,
  lookup: null,
  ...given,
});
const goTo = (name: string): Partial<FlowStep> => Object.fromEntries([['then', name]]);

describe('a flow', () => {
  it('says everything up to the first question and waits there', () => {
    const flow = {
      steps: [
        step('a', { say: 'One.' }),
        step('b', { say: 'Two.', ask: 'Which?', slot: 'which' }),
        step('c', { say: '{which}!' }),
      ],
    };
    expect(begin(flow)).toEqual({ text: 'One.\nTwo.\nWhich?', waitsAt: 'b', slots: {} });
    expect(answer(flow, 'b', {}, ' the red one ')).toEqual({
      text: 'the red one!',
      waitsAt: null,
      slots: { which: 'the red one' },
    });
    expect(repeat(flow, 'b', {})).toEqual({ text: 'Which?', waitsAt: 'b', slots: {} });
  });

  it('takes a step only when its condition holds', () => {
    const steps = [
      step('q', { ask: 'Opened?', slot: 'opened' }),
      step('no', { when: 'opened = No', say: 'Good.', ...goTo('end') }),
      step('yes', { when: 'opened', say: 'Hm.' }),
    ];
    expect(answer({ steps }, 'q', {}, 'no').text).toBe('Good.');
    expect(answer({ steps }, 'q', {}, 'a little').text).toBe('Hm.');
  });

  it('does not ask for what it knows', () => {
    const steps = [
      step('a', { ask: 'Which?', slot: 'x' }),
      step('b', { ask: 'Again?', slot: 'x' }),
      step('c', { say: 'Done.' }),
    ];
    expect(answer({ steps }, 'a', {}, 'this').text).toBe('Done.');
  });

  it('ends instead of going in a circle', () => {
    expect(begin({ steps: [step('a', { say: 'x', ...goTo('a') })] }).waitsAt).toBeNull();
  });

  it('begins anew where its waiting step was edited away', () => {
    expect(answer({ steps: [step('new', { say: 'Hello.' })] }, 'old', { a: 'b' }, 'text').text).toBe('Hello.');
  });

  it('knows slots by their own names alone', () => {
    const steps = [step('a', { say: '[{constructor}]', when: null })];
    expect(begin({ steps }).text).toBe('[]');
  });

  it.each([
    ['twice the same name', [step('a', { say: 'x' }), step('a')], 'same name'],
    ['a question without a slot', [step('a', { ask: 'Which?' })], 'go together'],
    ['a way to nowhere', [step('a', { say: 'x', ...goTo('b') })], 'no step "b"'],
    ['a condition on nothing', [step('a', { say: 'x', when: 'b = 1' })], 'no step fills the slot "b"'],
    ['a condition that is none', [step('a', { say: 'x', when: '!!' })], 'when reads'],
    ['a look-up', [step('a', { say: 'x', lookup: 'order' })], 'cannot be looked up'],
    ['words for an unknown slot', [step('a', { say: 'Dear {name}' })], 'no step fills the slot "name"'],
    ['silence', [step('a')], 'never says anything'],
  ])('is refused for %s', (_, steps, reason) => {
    expect(flawsOf({ steps }).join(' ')).toContain(reason);
  });

  it('always comes to a question or an end, whatever its steps', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const maybe = fc.option(fc.constantFrom('x', 'y = 1', 'hello {x}', 'a'), { nil: null });
    const steps = fc.array(
      fc.record({
        name,
        ask: maybe,
        slot: fc.option(fc.constantFrom('x', 'y'), { nil: null }),
        when: maybe,
        say: maybe,
        to: fc.option(name, { nil: null }),
      }),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(steps, fc.string({ unit: 'binary' }), (given, text) => {
        const flow = {
          steps: given.map(({ to, ...rest }) => step(rest.name, { ...rest, ...(to === null ? {} : goTo(to)) })),
        };
        let turn = begin(flow);
        for (let round = 0; round < 5 && turn.waitsAt !== null; round++) turn = answer(flow, turn.waitsAt, turn.slots, text);
        expect(typeof turn.text).toBe('string');
      }),
    );
  });
});
