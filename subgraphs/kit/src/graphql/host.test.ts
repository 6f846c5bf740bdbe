import { describe, expect, it } from 'vitest';
import { signViewer } from '../auth/signed-viewer.ts';
import { freshSample } from '../testing/fresh-sample.ts';
import { agent, callOf, codes, customer, one, two } from '../testing/sample-world.ts';

const { sample, ask, steady } = freshSample();

describe('who is asking', () => {
  it('a viewer that nobody signed is refused', async () => {
    const forged = signViewer(customer).replace(/\.(.)/, (_all, first) => `.${first === 'A' ? 'B' : 'A'}`);
    expect(codes(await sample.host.execute({ query: '{ __typename }' }, { viewerToken: forged }))).toEqual([
      'UNAUTHENTICATED',
    ]);
    expect(codes(await sample.host.execute({ query: '{ __typename }' }, { viewerToken: '' }))).toEqual(['UNAUTHENTICATED']);
  });

  it('a signed viewer is refused a minute later', async () => {
    const asked = callOf(customer, sample.world.now);
    expect((await sample.host.execute({ query: '{ __typename }' }, asked)).errors).toBeUndefined();
    sample.world.now = new Date(sample.world.now.getTime() + 61_000);
    expect(codes(await sample.host.execute({ query: '{ __typename }' }, asked))).toEqual(['UNAUTHENTICATED']);
  });
});

describe('one operation a document', () => {
  it('a document with two operations is refused, named or not', async () => {
    const query = 'query A { guest(id: "x") { id } } query B { __typename }';
    expect(codes(await ask(agent, query))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
    const named = await sample.host.execute({ query, operationName: 'B' }, callOf(agent, sample.world.now));
    expect(codes(named)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('a syntax error and an unknown field are told apart', async () => {
    expect(codes(await steady(agent, '{ guest(id: '))).toEqual(['GRAPHQL_PARSE_FAILED']);
    expect(codes(await steady(agent, '{ nothing }'))).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('a document as JSON is no document', async () => {
    expect(codes(await ask(agent, '{"kind":"Document","definitions":[]}'))).toEqual(['GRAPHQL_PARSE_FAILED']);
  });

  it('variables that do not fit are the caller’s mistake', async () => {
    const query = 'query ($id: ID!) { guest(id: $id) { id } }';
    expect(codes(await steady(agent, query, {}))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await steady(agent, query))).toEqual(['BAD_USER_INPUT']);
    expect(codes(await steady(agent, 'query ($n: Int) { echo(number: $n) { number } }', { n: 'seven' }))).toEqual([
      'BAD_USER_INPUT',
    ]);
  });
});

describe('results', () => {
  it('are plain: numbers in paths, dates as text, no error objects', async () => {
    const result = await steady(agent, `{ guest(id: "${one}") { notes { text at fails } } }`);
    expect(result.data).toMatchObject({ guest: { notes: [{ at: '1970-01-01T00:00:00.000Z' }, {}] } });
    expect(result.errors).toMatchObject([{ path: ['guest', 'notes', 1, 'fails'], extensions: { code: 'NOT_FOUND' } }]);
    expect(result.errors?.[0]).not.toBeInstanceOf(Error);
  });

  it('what we did not expect leaves as an id, and the log has the rest under it', async () => {
    const result = await steady(agent, '{ broken(how: "x") }');
    expect(JSON.stringify(result)).not.toMatch(/inner detail|stack|at /);
    const [error] = result.errors ?? [];
    expect(error).toMatchObject({ path: ['broken', 1], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
    expect(sample.world.logged).toContainEqual(
      expect.objectContaining({ id: error?.extensions['id'], err: expect.objectContaining({ message: 'inner detail x' }) }),
    );
  });

  it('a null where the contract says none is our mistake, told without its details', async () => {
    const result = await steady(agent, '{ missing }');
    expect(result.data).toBeNull();
    expect(result.errors).toMatchObject([{ path: ['missing'], extensions: { code: 'INTERNAL_SERVER_ERROR' } }]);
    expect(result.errors?.[0]?.message).not.toContain('missing');
  });

  it('a fault keeps its code and its extensions', async () => {
    const { errors } = await steady(agent, '{ broken(how: "fault") }');
    expect(errors).toMatchObject([{ extensions: { code: 'CONFLICT', state: 'odd' } }]);
  });

  it('fields of later chapters say so', async () => {
    expect(codes(await steady(agent, '{ later }'))).toEqual(['NOT_AVAILABLE']);
  });

  it('many loads are one read, malformed ids none', async () => {
    const result = await ask(agent, 'query ($ids: [ID!]!) { guests(ids: $ids) { name } }', { ids: [one, 'x', two, one] });
    expect(result.data).toEqual({ guests: [{ name: 'Guest 1' }, null, { name: 'Guest 2' }, { name: 'Guest 1' }] });
    expect(sample.world.reads.map((read) => read.ids)).toEqual([[one, two]]);
  });

  it('dates come in as dates and go out as they were', async () => {
    const query = 'query ($at: DateTime, $things: JSONObject) { echo(at: $at, things: $things) { at things } }';
    const things = { a: [1, { b: null }] };
    const result = await steady(agent, query, { at: '2026-11-23T09:00:00+08:00', things });
    expect(result.data).toEqual({ echo: { at: '2026-11-23T01:00:00.000Z', things } });
    expect(codes(await steady(agent, query, { at: 'tomorrow' }))).toEqual(['BAD_USER_INPUT']);
  });
});

describe('draining', () => {
  it('waits for the answers in hand and takes nothing new', async () => {
    let release = (_text: string): void => {};
    sample.world.gate = new Promise((resolve) => {
      release = resolve;
    });
    const answer = ask(agent, '{ slow }');
    const draining = sample.host.drain();
    expect(codes(await ask(agent, '{ slow }'))).toEqual(['UNAVAILABLE']);
    release('in the end');
    await draining;
    expect((await answer).data).toEqual({ slow: 'in the end' });
  });
});
