import { readdirSync, readFileSync } from 'node:fs';
import { faults } from '@liuke/kit';
import { describe, expect, it } from 'vitest';
import { doorCodes } from './errors.ts';
import { statusOf } from './http/refuse.ts';
import { faultCodes } from './rpc/errors.ts';

const root = new URL('../../', import.meta.url).pathname;
const rows = readFileSync(`${root}gateway/ERRORS.md`, 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .flatMap(([, code, ...cells]) => (code?.startsWith('`') ? [{ code: code.replaceAll('`', ''), cells }] : []));

/** The codes that the folder's files write down, each with its file; those of key services are an operator's (ops/runbooks/keys.md). */
const codesIn = (folder: string): { readonly file: string; readonly code: string }[] =>
  readdirSync(root + folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$|generated|key-services/.test(name))
    .map((name) => `${folder}/${name}`)
    .flatMap((file) =>
      [...readFileSync(root + file, 'utf8').matchAll(/(?:\bcode: |\bfault\(\s*|\bcode = .* : )'([A-Z_]+)'/g)].map(
        ([, code]) => ({ file, code: code! }),
      ),
    );

describe('the page of errors', () => {
  it('lists each fault once, with its sentence, its number by JSON-RPC and its status', () => {
    const told = rows.filter(({ code }) => Object.hasOwn(faults, code));
    expect(told.map(({ code, cells }) => [code, ...cells.slice(0, 3)])).toEqual(
      (Object.keys(faults) as (keyof typeof faults)[]).map((code) => [
        code,
        faults[code].sentence,
        String(faultCodes[code]),
        String(statusOf(code)),
      ]),
    );
  });

  it('lists what a document is refused with before any field was read', () => {
    const told = rows.filter(({ code }) => doorCodes.has(code));
    expect(told.map(({ code }) => code)).toEqual([...doorCodes]);
  });

  it('lists what the SDK throws of itself', () => {
    const told = rows.filter(({ code }) => !Object.hasOwn(faults, code) && !doorCodes.has(code));
    const ours = new Set(codesIn('clients/sdk/src').map(({ code }) => code));
    expect(told.map(({ code }) => code).sort()).toEqual([...ours].filter((code) => !Object.hasOwn(faults, code)).sort());
  });

  it('lists every code that the gateway and the rooms write down', () => {
    const listed = new Set(rows.map(({ code }) => code));
    const rooms = readdirSync(`${root}subgraphs`).map((room) => `subgraphs/${room}/src`);
    const written = ['gateway/src', ...rooms].flatMap(codesIn);
    expect(written.length).toBeGreaterThan(100);
    expect(written.filter(({ code }) => !listed.has(code))).toEqual([]);
  });
});
