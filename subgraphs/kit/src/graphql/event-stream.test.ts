import type { ExecutionResult } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { withStepUp } from '../auth/step-up.ts';
import type { Viewer } from '../auth/viewer.ts';
import { configure } from '../config.ts';
import { fault } from '../faults.ts';
import { sampleHost } from '../testing/sample.ts';
import {
  addNote,
  agent,
  asking,
  callOf,
  codes,
  customer,
  one,
  partner,
  type SampleWorld,
  sampleWorld,
  until,
} from '../testing/sample-world.ts';
import type { Host } from './host.ts';

configure({ secret: 'a secret for tests, 32 bytes long' });

let world: SampleWorld;
let host: Host;
beforeEach(async () => {
  world = sampleWorld();
  host = await sampleHost(world);
});
const ask = asking(() => ({ host, world }));

describe('subscriptions', () => {
  const document = `subscription { noteAdded(guestId: "${one}") { text secret } }`;
  const open = (viewer: Viewer, query = document) => host.subscribe({ query }, callOf(viewer, world.now));
  const add = (text: string) => addNote(world, text);

  it('deliver events in order', async () => {
    const stream = open(customer, `subscription { noteAdded(guestId: "${one}") { text } }`);
    for (const text of ['a', 'b', 'c']) add(text);
    for (const text of ['a', 'b', 'c']) expect((await stream.next()).value).toEqual({ data: { noteAdded: { text } } });
    await stream.return(undefined);
    await until(() => world.open === 0);
  });

  it('refuse on subscribing, before the room begins a stream', async () => {
    const stream = open({ ...partner, scopes: ['conversation:read'] });
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['FORBIDDEN']);
    expect((await stream.next()).done).toBe(true);
    expect(world.open).toBe(0);
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
    const stream = open(withStepUp(customer, world.now));
    add('a');
    expect((await stream.next()).value).toEqual({ data: { noteAdded: { text: 'a', secret: 'note secret' } } });
    world.now = new Date(world.now.getTime() + 301_000);
    add('b');
    const second = (await stream.next()).value as ExecutionResult;
    expect(second.data).toEqual({ noteAdded: { text: 'b', secret: null } });
    expect(codes(second)).toEqual(['INSUFFICIENT_USER_AUTHENTICATION']);
    await stream.return(undefined);
  });

  it('end with the bearer’s token', async () => {
    const stream = open({ ...customer, expiresAt: Math.floor(world.now.getTime() / 1000) + 30 });
    add('a');
    expect((await stream.next()).value).toMatchObject({ data: { noteAdded: { text: 'a' } } });
    world.now = new Date(world.now.getTime() + 31_000);
    add('b');
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['TOKEN_EXPIRED']);
    expect((await stream.next()).done).toBe(true);
    await until(() => world.open === 0);
  });

  it('end at once when nobody reads on, though no event comes', async () => {
    const stream = open(customer);
    const pending = stream.next();
    await until(() => world.open === 1);
    await stream.return(undefined);
    expect(await pending).toEqual({ done: true, value: undefined });
    await until(() => world.open === 0);
  });

  it('are ended with a reason when the house drains, and nothing new is taken', async () => {
    const pending = open(customer).next();
    await until(() => world.open === 1);
    const draining = host.drain();
    await expect(pending).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await draining;
    expect(codes(await ask(agent, '{ __typename }'))).toEqual(['UNAVAILABLE']);
    await expect(open(customer).next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await until(() => world.open === 0);
  });

  it('tell a drain also to a consumer who is not waiting at that moment', async () => {
    const stream = open(customer);
    add('a');
    await stream.next();
    await host.drain();
    await expect(stream.next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    expect((await stream.next()).done).toBe(true);
  });

  it('that break end with one masked result; a loss that passes is told as such', async () => {
    for (const [trouble, code] of [
      [new Error('row of somebody'), 'INTERNAL_SERVER_ERROR'],
      [fault('NOT_FOUND'), 'NOT_FOUND'],
    ] as const) {
      world.trouble = trouble;
      const broken = open(customer);
      const last = (await broken.next()).value as ExecutionResult;
      expect(codes(last)).toEqual([code]);
      expect(JSON.stringify(last)).not.toContain('somebody');
      expect((await broken.next()).done).toBe(true);
    }
    world.trouble = fault('UNAVAILABLE');
    await expect(open(customer).next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await until(() => world.open === 0);
  });

  it('that cannot begin for a moment are a loss, not a refusal', async () => {
    world.unopenable = fault('UNAVAILABLE');
    await expect(open(customer).next()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    world.unopenable = fault('NOT_FOUND');
    expect(codes((await open(customer).next()).value as ExecutionResult)).toEqual(['NOT_FOUND']);
  });

  it('of later chapters say so', async () => {
    const stream = open(customer, 'subscription { laterAdded { text } }');
    expect(codes((await stream.next()).value as ExecutionResult)).toEqual(['NOT_AVAILABLE']);
  });
});
