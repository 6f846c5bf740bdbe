import { describe, expect, it } from 'vitest';
import { freshSample } from '../testing/fresh-sample.ts';
import { agent } from '../testing/sample-world.ts';

const { ask, steady } = freshSample();

describe('arguments mean the same on the first run and when compiled', () => {
  const order = '($input: OrderInput) { order(input: $input) }';
  const line = { weight: 1, note: 'none' };
  it.each([
    [
      'defaults of an input given as variable',
      `query ${order}`,
      { input: { lines: [{}, { weight: 2 }] } },
      { size: 'SMALL', lines: [line, { ...line, weight: 2 }] },
    ],
    ['one element for a list', `query ${order}`, { input: { lines: {} } }, { size: 'SMALL', lines: [line] }],
    [
      'defaults within defaults',
      `query ${order}`,
      { input: { self: { lines: [{}] } } },
      { size: 'SMALL', self: { size: 'SMALL', lines: [line] } },
    ],
    [
      'a literal',
      'query { order(input: { lines: [{ note: null }] }) }',
      {},
      { size: 'SMALL', lines: [{ weight: 1, note: null }] },
    ],
    [
      'a literal with a variable that is given',
      'query ($name: String) { order(input: { name: $name }) }',
      { name: 'x' },
      { name: 'x', size: 'SMALL' },
    ],
    [
      'a literal with a variable that is not given',
      'query ($name: String, $size: Size! = LARGE) { order(input: { name: $name, size: $size }) }',
      {},
      { size: 'LARGE' },
    ],
    ['nothing', `query ${order}`, {}, undefined],
    ['null', `query ${order}`, { input: null }, null],
  ])('%s', async (_what, query, variables, given) => {
    const { data } = await steady(agent, query, variables);
    expect(JSON.parse(JSON.stringify(data))).toMatchObject({
      order: { times: false, ...(given !== undefined && { given }) },
    });
  });

  it('dates arrive as dates, written or given', async () => {
    const at = '2026-11-23T01:00:00.000Z';
    for (const [query, variables] of [
      [`{ order(input: { at: "${at}" }) }`, {}],
      ['query ($input: OrderInput) { order(input: $input) }', { input: { at } }],
      ['query ($at: DateTime) { order(input: { at: $at }) }', { at }],
    ] as const) {
      expect((await steady(agent, query, variables)).data).toMatchObject({ order: { times: true } });
    }
    expect((await steady(agent, `{ echo(at: "${at}") { at number } }`)).data).toEqual({ echo: { at, number: 7 } });
  });

  it('a default of an argument or of a variable, and null over it', async () => {
    const query =
      'query ($n: Int = 3) { a: echo { number } b: echo(number: $n) { number } c: echo(number: null) { number } }';
    const numbers = (a: number, b: number | null) => ({ a: { number: a }, b: { number: b }, c: { number: null } });
    expect((await steady(agent, query)).data).toEqual(numbers(7, 3));
    expect((await steady(agent, query, { n: null })).data).toEqual(numbers(7, null));
  });

  it('what of a variable does not fit is told by its place, and the rest of it is not repeated', async () => {
    const variables = { input: { name: 'a private; word', size: 'HUGE' } };
    const { errors } = await steady(agent, `query ${order}`, variables);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors?.[0]?.message).toMatch(/^Variable "\$input" got an invalid value at "input.size"; Value "HUGE"/);
    expect(JSON.stringify(await ask(agent, `query ${order}`, { input: { name: 'a private; word', x: 1 } }))).not.toContain(
      'private',
    );
  });

  it('a union is told by its __typename', async () => {
    expect((await steady(agent, '{ anyone { __typename ... on Echo { number } } }')).data).toEqual({
      anyone: { __typename: 'Echo', number: 1 },
    });
  });
});
