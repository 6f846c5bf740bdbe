import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Flow, FlowStep } from './flow.ts';
import { flawsOf } from './flow-flaws.ts';
import { hear } from './hear.ts';
import { begin, lookedUp, take } from './turn.ts';
import type { Turn } from './walk.ts';

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
const reading = { today: '2026-11-26', locale: 'en' };
const about = { tier: 'VIP', tags: ['wholesale'], locale: 'en', channel: 'WEB' };
const start = (flow: Flow, text = 'I want to return something') => begin(flow, text, reading, about);
const next = (flow: Flow, { progress }: Turn, text: string) =>
  take(flow, progress, hear(flow, progress, text, reading), about);
const words = ({ said }: Turn) => said.join('\n');

const order = step('order', { ask: 'Which order?', slot: 'order', slotType: 'ORDER_NUMBER' });
const phone = step('phone', { ask: 'Which phone?', slot: 'phone', slotType: 'PHONE' });
const reason = step('reason', {
  ask: 'Why?',
  slot: 'reason',
  slotType: 'CHOICE',
  choices: [
    { value: 'broken', title: 'It is broken' },
    { value: 'size', title: 'Wrong size', words: ['too small', 'too big'] },
  ],
});

describe('a flow', () => {
  it('says everything up to the first question, waits there, and keeps the answer', () => {
    const flow = {
      steps: [
        step('a', { say: 'One.' }),
        step('b', { say: 'Two.', ask: 'Which?', slot: 'which' }),
        step('c', { say: '{which}!' }),
      ],
    };
    const first = start(flow);
    expect(first).toMatchObject({ said: ['One.', 'Two.', 'Which?'], progress: { step: 'b', phase: 'ASKS' } });
    expect(next(flow, first, ' the red one ')).toMatchObject({
      said: ['the red one!'],
      progress: { phase: 'DONE', slots: { which: 'the red one' } },
    });
  });

  it('takes a step only when its condition holds', () => {
    const steps = [
      step('q', { ask: 'Opened?', slot: 'opened' }),
      step('vip', { when: 'conversation.tier = vip and opened != no', say: 'A VIP.' }),
      step('no', { when: 'opened = No', say: 'Good.', ...goTo('end') }),
      step('yes', { when: 'opened', say: 'Hm.' }),
    ];
    const first = start({ steps });
    expect(words(next({ steps }, first, 'no, not yet'))).toBe('A VIP.\nHm.');
    expect(words(next({ steps }, first, 'no'))).toBe('Good.');
  });

  it('does not ask for what the first message tells, in any of its types', () => {
    const flow = { steps: [order, phone, reason, step('end of it', { say: '{order} {phone} {reason}' })] };
    const turn = start(flow, 'return order 12345678 please, it is too small, my phone is 138****8000');
    expect(words(turn)).toBe('12345678 138****8000 Wrong size');
  });

  it('asks again with a hint, and gives up the third time', () => {
    const flow = { steps: [order, step('end of it', { say: 'Done.' })] };
    const first = start(flow);
    const second = next(flow, first, 'I do not know');
    expect(second.said).toHaveLength(2);
    expect(second.said[1]).toBe('Which order?');
    const third = next(flow, second, 'somewhere');
    expect(next(flow, third, 'hm')).toMatchObject({ handsOver: 'MISUNDERSTOOD' });
    expect(words(next(flow, third, '12345678'))).toBe('Done.');
  });

  it.each([
    ['no, it is 12345679', '12345679'],
    ['不对，是12345679', '12345679'],
    ['actually order 12345679', '12345679'],
    ['12345679', '12345679'],
  ])('is corrected midway: %s', (text, value) => {
    const flow = { steps: [order, reason, step('end of it', { say: 'Order {order}.' })] };
    const turn = next(flow, next(flow, start(flow), '12345678'), text);
    expect(turn.progress.slots).toEqual({ order: value });
    expect(turn.said.at(-1)).toBe('Why?');
    expect(words(next(flow, turn, 'it is broken'))).toBe(`Order ${value}.`);
  });

  it('asks anew for what is taken back without another value, and keeps the rest', () => {
    const flow = { steps: [order, phone, step('end of it', { say: '{order} {phone}', confirm: 'All right?' })] };
    let turn = next(flow, start(flow), '12345678');
    turn = next(flow, turn, 'no, the other order');
    expect(turn.progress).toMatchObject({ step: 'order', slots: {} });
    turn = next(flow, next(flow, turn, '87654321'), '138****8000');
    turn = next(flow, turn, 'actually my phone is 139****9000');
    expect(turn.progress).toMatchObject({ phase: 'CONFIRMS', slots: { order: '87654321', phone: '139****9000' } });
  });

  it('goes on after a yes; after a no it hears what to change and asks again', () => {
    const flow = {
      steps: [order, { ...reason, confirm: 'Return {order} because: {reason}?' }, step('end of it', { say: 'Sent.' })],
    };
    let turn = next(flow, next(flow, start(flow), '12345678'), 'It is broken');
    expect(turn).toMatchObject({ said: ['Return 12345678 because: It is broken?'], progress: { phase: 'CONFIRMS' } });
    expect(turn.buttons.map(({ title }) => title)).toEqual(['Yes', 'No']);
    expect(words(next(flow, turn, '👍'))).toBe('Sent.');
    turn = next(flow, turn, 'no');
    expect(turn.progress.phase).toBe('CHANGES');
    turn = next(flow, turn, 'the order number');
    expect(turn.progress).toMatchObject({ phase: 'ASKS', step: 'order' });
    turn = next(flow, turn, '87654321');
    expect(words(turn)).toBe('Return 87654321 because: It is broken?');
  });

  it('looks a fact up before it speaks of it, and goes its own way where that fails', () => {
    const flow = {
      steps: [
        order,
        step('look', { lookup: 'return', otherwise: 'sorry' }),
        step('applied', { when: 'return.applied = yes', say: 'Track it at {return.url}.', ...goTo('end') }),
        step('form', { say: 'The form for {order}.', ...goTo('end') }),
        step('sorry', { say: 'Not now.' }),
      ],
    };
    const waiting = next(flow, start(flow), '12345678');
    expect(waiting.progress).toMatchObject({ phase: 'LOOKS_UP', step: 'look' });
    expect(words(lookedUp(flow, waiting.progress, { applied: 'yes', url: 'https://x.example' }, about))).toBe(
      'Track it at https://x.example.',
    );
    expect(words(lookedUp(flow, waiting.progress, { applied: 'no' }, about))).toBe('The form for 12345678.');
    expect(words(lookedUp(flow, waiting.progress, null, about))).toBe('Not now.');
    const handing = { steps: flow.steps.map(({ otherwise: _, ...one }) => one) };
    expect(lookedUp(handing, waiting.progress, null, about).handsOver).toBe('NO_ANSWER');
    expect(next(flow, waiting, 'hello?').progress.phase).toBe('LOOKS_UP');
  });

  it('speaks the language it is led in, with links and quick replies', () => {
    const flow = {
      steps: [
        step('a', {
          say: '请填写',
          buttons: [
            {
              value: 'x',
              title: '表单',
              url: 'https://x.example/{conversation.channel}',
              titles: [{ locale: 'en', title: 'Form' }],
            },
            { value: 'y', title: '没有', url: 'https://x.example/{b.c}' },
          ],
          texts: [{ locale: 'en', say: 'Please fill in' }],
        }),
      ],
    };
    expect(start(flow)).toMatchObject({
      said: ['Please fill in'],
      buttons: [{ title: 'Form', url: 'https://x.example/WEB' }],
    });
    expect(begin(flow, '退货', { ...reading, locale: 'zh-CN' }, about).said).toEqual(['请填写']);
  });

  it('stops when the customer wants no more of it', () => {
    const flow = { steps: [order] };
    expect(next(flow, start(flow), 'never mind').progress.phase).toBe('DONE');
    expect(next(flow, start(flow), '算了').progress.phase).toBe('DONE');
  });

  it('ends instead of going in a circle, begins anew where its step was edited away, and knows slots by their own names alone', () => {
    expect(start({ steps: [step('a', { say: 'x', ...goTo('a') })] }).progress.phase).toBe('DONE');
    const gone = {
      step: 'old',
      phase: 'ASKS',
      slots: { a: 'b' },
      facts: {},
      confirmed: [],
      misses: 0,
      locale: 'en',
    } as const;
    expect(words(take({ steps: [step('new', { say: 'Hello.' })] }, gone, { kind: 'NOTHING', unsure: false }, about))).toBe(
      'Hello.',
    );
    expect(words(start({ steps: [step('a', { say: '[{constructor}]' })] }))).toBe('[]');
  });

  it.each([
    ['twice the same name', [step('a', { say: 'x' }), step('a')], 'same name'],
    ['a question without a slot', [step('a', { ask: 'Which?' })], 'go together'],
    ['a way to nowhere', [step('a', { say: 'x', ...goTo('b') })], 'no step "b"'],
    ['a condition on nothing', [step('a', { say: 'x', when: 'b = 1' })], 'no step fills the slot "b"'],
    ['a condition that is none', [step('a', { say: 'x', when: '!!' })], 'when reads'],
    ['a fact that nobody looks up', [step('a', { say: '{order.state}' })], 'no step looks "order" up'],
    [
      'an unknown fact of the conversation',
      [step('a', { say: 'x', when: 'conversation.age = 1' })],
      'tier, tags, locale, channel',
    ],
    ['a way out of nothing', [step('a', { say: 'x', otherwise: 'a' })], 'belongs to a lookup'],
    ['a choice of one', [{ ...reason, choices: [{ value: 'a', title: 'a' }] }], '2 to 10 choices'],
    ['words for an unknown slot', [step('a', { say: 'Dear {name}' })], 'no step fills the slot "name"'],
    [
      'an address that is none',
      [step('a', { say: 'x', buttons: [{ value: 'a', title: 'a', url: 'javascript:1' }] })],
      'https address',
    ],
    ['silence', [step('a')], 'never says anything'],
  ])('is refused for %s', (_, steps, flaw) => {
    expect(flawsOf({ steps }).join(' ')).toContain(flaw);
  });

  it('always comes to a question, a look-up, an end or a human, whatever its steps and whatever is said', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd');
    const maybe = fc.option(fc.constantFrom('x', 'y = 1', 'hello {x}', 'a'), { nil: null });
    const steps = fc.array(
      fc.record({
        name,
        ask: maybe,
        slot: fc.option(fc.constantFrom('x', 'y'), { nil: null }),
        slotType: fc.constantFrom('TEXT', 'ORDER_NUMBER', 'DATE', 'PHONE'),
        confirm: fc.option(fc.constant('Sure?'), { nil: null }),
        lookup: fc.option(fc.constantFrom('l'), { nil: null }),
        when: maybe,
        say: maybe,
        to: fc.option(name, { nil: null }),
      }),
      { maxLength: 6 },
    );
    const said = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('yes', 'no', '不对，是12345', 'actually 54321', '明天', '138****1234'),
    );
    fc.assert(
      fc.property(steps, fc.array(said, { maxLength: 8 }), (given, texts) => {
        const flow = {
          steps: given.map(({ to, ...rest }) =>
            step(rest.name, { ...rest, ...(to === null ? {} : goTo(to)) }),
          ) as FlowStep[],
        };
        let turn = start(flow, texts[0] ?? '');
        for (const text of texts) {
          if (turn.handsOver !== null || turn.progress.phase === 'DONE') break;
          turn =
            turn.progress.phase === 'LOOKS_UP' ? lookedUp(flow, turn.progress, { k: 'v' }, about) : next(flow, turn, text);
          expect(turn.progress.misses).toBeLessThan(3);
        }
        expect(Array.isArray(turn.said)).toBe(true);
      }),
    );
  });
});
