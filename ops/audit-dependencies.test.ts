import { spawn } from 'node:child_process';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { refusedLicences } from './licences.ts';

describe('the licences of what is installed', () => {
  const lock = (packages: Parameters<typeof refusedLicences>[0]['packages']) => refusedLicences({ packages });

  it.each(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND Apache-2.0', 'MPL-2.0'])('%s is allowed', (license) => {
    expect(lock({ 'node_modules/a': { license } })).toEqual([]);
  });
  it.each(['GPL-3.0-only', 'MIT AND GPL-3.0-only', 'AGPL-3.0', 'UNLICENSED', 'CC-BY-4.0', 'Elastic-2.0'])(
    '%s is refused in what runs',
    (licence) => {
      expect(lock({ 'node_modules/b/node_modules/@c/d': { license: licence } })).toEqual([{ name: '@c/d', licence }]);
    },
  );
  it('one that is not said is refused, our own packages are not asked', () => {
    expect(lock({ 'node_modules/a': {}, 'node_modules/@liuke/kit': { link: true }, gateway: {} })).toEqual([
      { name: 'a', licence: 'not said' },
    ]);
  });
  it('what only builds may have some more, and what was decided by name may stay', () => {
    expect(lock({ 'node_modules/a': { license: 'CC-BY-4.0', dev: true } })).toEqual([]);
    expect(lock({ 'node_modules/@apollo/gateway': { license: 'Elastic-2.0' } })).toEqual([]);
  });
});

describe('npm run audit', () => {
  let registry: Server | undefined;
  afterEach(() => {
    registry?.closeAllConnections();
    registry?.close();
  });
  /** The program and npm are the real ones; the registry at the far end is ours. */
  const audited = async (answer: (response: ServerResponse) => void) => {
    registry = createServer((request, response) => {
      if (request.url?.includes('/security/advisories/bulk')) answer(response);
      else response.writeHead(404, { 'content-type': 'application/json' }).end('{"error":"Not found"}');
    });
    await new Promise<void>((resolve) => registry!.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
    const child = spawn(process.execPath, ['--import', 'tsx', 'ops/audit-dependencies.ts'], {
      env: { ...process.env, npm_config_registry: url },
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    const code = await new Promise((resolve) => child.once('close', resolve));
    return { code, said };
  };
  const advisory = (severity: string) => (response: ServerResponse) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(
      JSON.stringify({
        fastify: [
          {
            id: 1,
            url: 'https://example.com/1',
            title: 'a hole',
            severity,
            vulnerable_versions: '*',
            cwe: [],
            cvss: { score: 9 },
          },
        ],
      }),
    );
  const nothing = (response: ServerResponse) => response.writeHead(200, { 'content-type': 'application/json' }).end('{}');

  it('passes where nothing is known, and every licence is on the list', async () => {
    const { code, said } = await audited(nothing);
    expect(said).toContain('Licences: every one is on the list.');
    expect(said).toContain('Audited: ');
    expect(code).toBe(0);
  }, 120_000);
  it('fails on what is critical', async () => {
    const { code, said } = await audited(advisory('critical'));
    expect(said).toContain('grave: npm audit');
    expect(code).toBe(1);
  }, 120_000);
  it('says that nothing was audited where the registry has no answer, and goes on', async () => {
    const { code, said } = await audited((response) => response.writeHead(404).end('no'));
    expect(said).toContain('NOT AUDITED');
    expect(code).toBe(0);
  }, 120_000);
});
