import { readFileSync, writeFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { apiSdl } from '@liuke/schema';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { namedParams } from './calls.ts';
import { RpcError } from './json-rpc.ts';
import { methods } from './methods.ts';
import { openRpc } from './openrpc.ts';
import { ownMethods } from './own-methods.ts';

const picture = new URL('openrpc.json', import.meta.url);

describe('the OpenRPC document', () => {
  it('is the one in git', () => {
    const present = JSON.parse(JSON.stringify(openRpc()));
    const committed = JSON.parse(readFileSync(picture, 'utf8'));
    // Written anew for the review; the test fails until it is committed.
    if (!isDeepStrictEqual(committed, present)) writeFileSync(picture, `${JSON.stringify(present, null, 2)}\n`);
    expect(committed).toEqual(present);
  });

  it('names each method once, and every error code of the specification or of the range for servers', () => {
    const { methods: described, components } = openRpc();
    const names = described.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toEqual([...methods, ...ownMethods].map(({ name }) => name));
    for (const { code } of Object.values(components.errors)) {
      expect(code === -32602 || code === -32603 || (code <= -32000 && code >= -32099)).toBe(true);
    }
  });
});

describe.each(methods.map((method) => [method.name, method] as const))('%s', (_, method) => {
  it('asks the API for what is there', () => {
    expect(validate(buildSchema(apiSdl(), { assumeValidSDL: true }), parse(method.document))).toEqual([]);
    expect(parse(method.document).definitions).toMatchObject([
      { operation: method.notifies ? 'subscription' : expect.stringMatching(/query|mutation/) },
    ]);
  });

  it('takes what is described and refuses everything else', () => {
    const sample = (name: string): unknown => {
      const schema = method.params[name]!;
      if (schema.enum) return schema.enum[0];
      if (schema.type === 'integer') return 1;
      if (schema.type === 'boolean') return true;
      if (schema.type === 'array') return [];
      return 'x';
    };
    const all = Object.fromEntries(Object.keys(method.params).map((name) => [name, sample(name)]));
    expect(namedParams(method, all)).toEqual(all);
    expect(namedParams(method, Object.values(all))).toEqual(all);
    const wrong = (given: Record<string, unknown> | unknown[]) => expect(() => namedParams(method, given)).toThrow(RpcError);
    wrong({ ...all, surprise: 1 });
    wrong({ ...all, ['__proto__x']: 1 });
    wrong([...Object.values(all), 1]);
    for (const name of method.required) {
      const { [name]: __, ...less } = all;
      wrong(less);
    }
    for (const name of Object.keys(method.params)) wrong({ ...all, [name]: { not: 'this' } });
  });
});
