import type { ExecutionResult } from 'graphql';
import { describe, expect, it } from 'vitest';
import { withStepUp } from '../auth/step-up.ts';
import type { Viewer } from '../auth/viewer.ts';
import { fault } from '../faults.ts';
import { freshSample } from '../testing/fresh-sample.ts';
import { addNote, agent, callOf, codes, customer, one, partner, until } from '../testing/sample-world.ts';

const { sample, ask } = freshSample();

describe('subscriptions', () => {
  const document = `subscription { noteAdded(guestId: "${one}") { text secret } }`;
  const open = (viewer: Viewer, query = document) => sample.host.subscribe({ query }, callOf(viewer, sample.world.now));
  const add = (text: string) => addNote(sample.world, text);

  it('deliver events in order', async () => {
    const stream = open(customer, `subscription { noteAdded(guestId: "${one}") { text } }`);
    for (const text of ['a', 'b', 'c']) add(text);
    for (const text of ['a', 'b', 'c']) expect((await stream.next()).value).toEqual({ data: { noteAdded: { text } } });
    await stream.return(undefined);
    await until(() => sample.world.open === 0);
  });

  it('refuse on subscribing, before the room begins a stream', async () => {
    const stream = open({ ...partner, scopes: ['conversation:read'] });
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['FORBIDDEN']);
    expect((await stream.next()).done).toBe(true);
    expect(sample.world.open).toBe(0);
  });

  it('refuse an unknown field, a syntax error and a query', async () => {
    for (const [query, code] of [
      [`subscription { noteAdded(guestId: "${one}") { nothing } }`, 'GRAPHQL_VALIDATION_FAILED'],
      ['subscription { noteAdded(', 'GRAPHQL_PARSE_FAILED'],
      ['{ __typename }', 'BAD_USER_INPUT'],
    ] as const) {
      const stream = open(customer, query);
      expect(codes((await stream.next()).value as ExecutionResult)).toEqual([code]);
      expect((await stream.next()).done).toBe(true);
    }
    const inclusion = 'subscription ($if: Boolean!) { noteAdded(guestId: "x") @include(if: $if) { text } }';
    expect(codes((await open(customer, inclusion).next()).value as ExecutionResult)).toHaveLength(1);
  });

  it('see a right that ends between two events', async () => {
    const stream = open(withStepUp(customer, sample.world.now));
    add('a');
    expect((await stream.next()).value).toEqual({ data: { noteAdded: { text: 'a', secret: 'note secret' } } });
    sample.world.now = new Date(sample.world.now.getTime() + 301_000);
    add('b');
    const second = (await stream.next()).value as ExecutionResult;
    expect(second.data).toEqual({ noteAdded: { text: 'b', secret: null } });
    expect(codes(second)).toEqual(['INSUFFICIENT_USER_AUTHENTICATION']);
    await stream.return(undefined);
  });

  it('end with the bearer’s token', async () => {
    const stream = open({ ...customer, expiresAt: Math.floor(sample.world.now.getTime() / 1000) + 30 });
    add('a');
    expect((await stream.next()).value).toMatchObject({ data: { noteAdded: { text: 'a' } } });
    sample.world.now = new Date(sample.world.now.getTime() + 31_000);
    add('b');
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['TOKEN_EXPIRED']);
    expect((await stream.next()).done).toBe(true);
    await until(() => sample.world.open === 0);
  });

  it('end at once when nobody reads on, though no event comes', async () => {
    const stream = open(customer);
    const pending = stream.next();
    await until(() => sample.world.open === 1);
    await stream.return(undefined);
    expect(await pending).toEqual({ done: true, value: undefined });
    await until(() => sample.world.open === 0);
  });

  it('are ended with a reason when the house drains, and nothing new is taken', async () => {
    const pending = open(customer).next();
    await until(() => sample.world.open === 1);
    const draining = sample.host.drain();
    await expect(pending).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await draining;
    expect(codes(await ask(agent, '{ __typename }'))).toEqual(['UNAVAILABLE']);
    await expect(open(customer).next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await until(() => sample.world.open === 0);
  });

  it('tell a drain also to a consumer who is not waiting at that moment', async () => {
    const stream = open(customer);
    add('a');
    await stream.next();
    await sample.host.drain();
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect((await stream.next()).done).toBe(true);
  });

  it('that break end with one masked result; a loss that passes is told as such', async () => {
    for (const [trouble, code] of [
      [new Error('row of somebody'), 'INTERNAL_SERVER_ERROR'],
      [fault('NOT_FOUND'), 'NOT_FOUND'],
    ] as const) {
      sample.world.trouble = trouble;
      const broken = open(customer);
      const last = (await broken.next()).value as ExecutionResult;
      expect(codes(last)).toEqual([code]);
      expect(JSON.stringify(last)).not.toContain('somebody');
      expect((await broken.next()).done).toBe(true);
    }
    sample.world.trouble = fault('UNAVAILABLE');
    await expect(open(customer).next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await until(() => sample.world.open === 0);
  });

  it('that cannot begin for a moment are a loss, not a refusal', async () => {
    sample.world.unopenable = fault('UNAVAILABLE');
    await expect(open(customer).next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    sample.world.unopenable = fault('NOT_FOUND');
    expect(codes((await open(customer).next()).value as ExecutionResult)).toEqual(['NOT_FOUND']);
  });

  it('of later chapters say so', async () => {
    const stream = open(customer, 'subscription { laterAdded { text } }');
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['NOT_AVAILABLE']);
  });
});
