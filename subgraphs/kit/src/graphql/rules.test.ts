import { describe, expect, it } from 'vitest';
import { withStepUp } from '../auth/step-up.ts';
import { nobody } from '../auth/viewer.ts';
import { freshSample } from '../testing/fresh-sample.ts';
import { agent, codes, customer, one, partner, two } from '../testing/sample-world.ts';

const { sample, ask, steady } = freshSample();

describe('rules', () => {
  it('nobody is asked to sign in, and no resolver runs', async () => {
    const result = await steady(nobody, `{ guest(id: "${one}") { id } }`);
    expect(codes(result)).toEqual(['UNAUTHENTICATED']);
    expect(sample.world.reads).toEqual([]);
  });

  it('a field that needs a step-up says how to get it, and answers after it', async () => {
    const query = `{ guest(id: "${one}") { name secret } }`;
    const refused = await steady(customer, query);
    expect(refused.data).toEqual({ guest: { name: 'Guest 1', secret: null } });
    expect(refused.errors).toMatchObject([
      {
        path: ['guest', 'secret'],
        extensions: { code: 'INSUFFICIENT_USER_AUTHENTICATION', acr_values: 'urn:liuke:step-up', max_age: 300 },
      },
    ]);
    expect((await steady(withStepUp(customer, sample.world.now), query)).data).toMatchObject({
      guest: { secret: 'a secret' },
    });
    expect((await steady(agent, query)).data).toMatchObject({ guest: { secret: 'a secret' } });
    expect(codes(await steady(partner, query))).toEqual(['FORBIDDEN']);
  });

  it('directives on one field must all be met, and a missing scope is told before a missing step-up', async () => {
    const query = `{ guest(id: "${one}") { diary } }`;
    expect(codes(await steady(agent, query))).toEqual(['FORBIDDEN']);
    expect(codes(await steady(customer, query))).toEqual(['INSUFFICIENT_USER_AUTHENTICATION']);
    expect((await steady(withStepUp(customer, sample.world.now), query)).errors).toBeUndefined();
  });

  it('a step-up that has run out no longer counts', async () => {
    const query = `{ guest(id: "${one}") { secret } }`;
    const stepped = withStepUp(customer, sample.world.now);
    expect((await ask(stepped, query)).errors).toBeUndefined();
    sample.world.now = new Date(sample.world.now.getTime() + 301_000);
    expect(codes(await ask(stepped, query))).toEqual(['INSUFFICIENT_USER_AUTHENTICATION']);
  });

  it('a policy that throws lets nobody pass, and its words stay inside', async () => {
    const result = await steady(agent, `{ guest(id: "${one}") { mood } }`);
    expect(codes(result)).toEqual(['FORBIDDEN']);
    expect(JSON.stringify(result)).not.toContain('breaks');
  });

  it('hold for what is reached through _entities, and one broken reference leaves the others whole', async () => {
    const query = `query ($r: [_Any!]!) { _entities(representations: $r) { ... on Guest { id name secret } } }`;
    const r = [one, 'explode', two, 'no-such-id'].map((id) => ({ __typename: 'Guest', id }));
    const result = await steady(customer, query, { r });
    expect(result.data).toEqual({
      _entities: [{ id: one, name: 'Guest 1', secret: null }, null, { id: two, name: 'Guest 2', secret: null }, null],
    });
    const paths = result.errors?.map((error) => `${error.path?.join('.')} ${error.extensions['code']}`).sort();
    expect(paths).toEqual([
      '_entities.0.secret INSUFFICIENT_USER_AUTHENTICATION',
      '_entities.1 INTERNAL_SERVER_ERROR',
      '_entities.2.secret INSUFFICIENT_USER_AUTHENTICATION',
    ]);
    expect(codes(await steady(nobody, query, { r: r.slice(0, 1) }))).toContain('UNAUTHENTICATED');
  });

  it('the subgraph’s own SDL can be asked for', async () => {
    expect((await steady(agent, '{ _service { sdl } }')).errors).toBeUndefined();
  });

  it('who signs in is answered as the one who signed in, and the gateway learns of it', async () => {
    const result = await ask(nobody, `mutation { signIn(id: "${one}") { id name } }`);
    expect(result.data).toEqual({ signIn: { id: one, name: 'Guest 1' } });
    expect(sample.world.reads.at(-1)?.viewer).toMatchObject({ kind: 'customer', id: one });
    const { viewerToken } = result.extensions as { viewerToken: string };
    expect(
      (await sample.host.execute({ query: `{ guest(id: "${one}") { name } }` }, { viewerToken })).errors,
    ).toBeUndefined();
  });
});
