import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHouse, type TestHouse } from '../testing/house.ts';

/** A certificate for this machine alone, made for this test. */
const certified = (folder: string) => {
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const ask = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 1 -subj /CN=localhost -addext subjectAltName=IP:127.0.0.1`;
  execFileSync('openssl', [...ask.split(' '), '-keyout', key, '-out', cert], { stdio: 'ignore' });
  return { key: readFileSync(key), cert: readFileSync(cert) };
};

let house: TestHouse;
let ca: Buffer;
const folder = mkdtempSync(join(tmpdir(), 'liuke-tls-'));
beforeAll(async () => {
  const tls = certified(folder);
  ca = tls.cert;
  house = await openHouse({ tls });
});
afterAll(async () => {
  await house?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The protocol that was agreed on, or the error that a handshake ended with. */
const handshake = (version: 'TLSv1.2' | 'TLSv1.3'): Promise<string> =>
  new Promise((resolve) => {
    const { hostname: host, port } = new URL(house.url);
    const socket = connect({ host, port: Number(port), ca, minVersion: version, maxVersion: version }, () => {
      resolve(socket.getProtocol() ?? 'none');
      socket.end();
    });
    socket.on('error', (error: Error & { code?: string }) => resolve(error.code ?? error.message));
  });

describe('a gateway that speaks TLS itself', () => {
  it('speaks 1.3 and refuses a handshake of 1.2', async () => {
    expect(house.url).toMatch(/^https:/);
    expect(await handshake('TLSv1.3')).toBe('TLSv1.3');
    expect(await handshake('TLSv1.2')).toBe('ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION');
  });

  it('answers over it, and binds browsers to it', async () => {
    const answer = await new Promise<{ status: number | undefined; promised: unknown }>((resolve, reject) => {
      request(`${house.url}/health/live`, { ca }, (response) => {
        response.resume();
        resolve({ status: response.statusCode, promised: response.headers['strict-transport-security'] });
      })
        .on('error', reject)
        .end();
    });
    expect(answer).toEqual({ status: 200, promised: 'max-age=31536000' });
  });
});
