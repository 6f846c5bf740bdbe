import { afterAll, describe, expect, it, vi } from 'vitest';

/** A name server that changes its mind: public when looked at, loopback a moment later. */
const answers: { address: string; family: number }[][] = [];
vi.mock('node:dns', async (original) => ({
  ...(await original<typeof import('node:dns')>()),
  lookup: (_name: string, _options: unknown, callback: (error: null, all: unknown) => void) =>
    callback(null, answers.shift() ?? []),
}));
const { askOutside, ForbiddenTarget } = await import('./outside.ts');
const asking = { method: 'GET', patience: 1_500, most: 10 } as const;
afterAll(() => vi.restoreAllMocks());

const refusalOf = async (url: string): Promise<unknown> => {
  const error = await askOutside(url, asking).then(
    () => null,
    (thrown: Error & { cause?: unknown }) => thrown,
  );
  return error instanceof ForbiddenTarget ? error : (error?.cause ?? error);
};

describe('a name that leads into a private network', () => {
  it('is refused when it resolves there, or to that beside a public address', async () => {
    answers.push([{ address: '10.1.2.3', family: 4 }]);
    expect(await refusalOf('https://a.example.com/')).toBeInstanceOf(ForbiddenTarget);
    answers.push([
      { address: '93.184.216.34', family: 4 },
      { address: '::1', family: 6 },
    ]);
    expect(await refusalOf('https://b.example.com/')).toBeInstanceOf(ForbiddenTarget);
  });
  it('gains nothing by rebinding: it is resolved once, and the connection goes to what was looked at', async () => {
    // TEST-NET-free public address that nothing answers on; the second answer must never be asked for.
    answers.length = 0;
    answers.push([{ address: '192.88.99.1', family: 4 }], [{ address: '127.0.0.1', family: 4 }]);
    await refusalOf('https://c.example.com:9/');
    expect(answers.length).toBe(1);
  });
});
