import { describe, expect, it } from 'vitest';
import { copy, distinct, expand } from './entities.ts';

const agent = (id: string) => ({ __typename: 'Agent', id });

describe('entities of one fetch', () => {
  it('that are all different are sent as they are', () => {
    expect(distinct([agent('1'), agent('2')])).toBeNull();
  });

  it('are sent once each, in the order of their first place', () => {
    expect(distinct([agent('1'), agent('2'), agent('1'), agent('1')])).toEqual({
      representations: [agent('1'), agent('2')],
      places: [0, 1, 0, 0],
    });
  });

  it('are answered into every place, each place with an object of its own', () => {
    const fewer = distinct([agent('1'), agent('1'), agent('2')])!;
    const { data } = expand({ data: { _entities: [{ groups: [{ name: 'a' }] }, null] } }, fewer);
    const entities = data?.['_entities'] as { groups: { name: string }[] }[];
    expect(entities).toEqual([{ groups: [{ name: 'a' }] }, { groups: [{ name: 'a' }] }, null]);
    entities[0]!.groups[0]!.name = 'changed';
    expect(entities[1]?.groups[0]?.name).toBe('a');
  });

  it('bring their errors to every place, and other errors once', () => {
    const fewer = distinct([agent('1'), agent('2'), agent('1')])!;
    const { errors } = expand(
      { data: null, errors: [{ message: 'no', path: ['_entities', 0, 'mood'] }, { message: 'all' }] },
      fewer,
    );
    expect(errors).toEqual([
      { message: 'no', path: ['_entities', 0, 'mood'] },
      { message: 'no', path: ['_entities', 2, 'mood'] },
      { message: 'all' },
    ]);
  });

  it('keep a failed answer as it is', () => {
    const fewer = distinct([agent('1'), agent('1')])!;
    expect(expand({ data: null, errors: [{ message: 'down' }] }, fewer)).toEqual({
      data: null,
      errors: [{ message: 'down' }],
    });
  });

  it('cannot reach a prototype through a key', () => {
    const copied = copy(JSON.parse('{"__proto__":{"admin":true}}')) as Record<string, unknown>;
    expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
    expect(Object.getPrototypeOf(copied)).toBeNull();
  });
});
