import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { Lifecycle } from './lifecycle.ts';

const log = pino({ level: 'silent' });

describe('parts', () => {
  it('stop in the reverse of their order, once, whatever one of them does', async () => {
    const lifecycle = new Lifecycle({ log });
    const stopped: string[] = [];
    for (const name of ['database', 'bus', 'server']) {
      await lifecycle.start(
        name,
        () => name,
        async (opened) => {
          stopped.push(opened);
          if (opened === 'bus') throw new Error('it sticks');
        },
      );
    }
    expect(await Promise.all([lifecycle.stop(), lifecycle.stop()])).toEqual([true, true]);
    expect(stopped).toEqual(['server', 'bus', 'database']);
  });

  it('that opened are stopped when a later one cannot open', async () => {
    const lifecycle = new Lifecycle({ log });
    const stopped: string[] = [];
    await lifecycle.start(
      'database',
      () => 'database',
      async (opened) => void stopped.push(opened),
    );
    const failing = lifecycle.start(
      'server',
      () => Promise.reject(new Error('the port is taken')),
      async () => void stopped.push('never'),
    );
    await expect(failing).rejects.toThrow('the port is taken');
    expect(stopped).toEqual(['database']);
  });

  it('stop when one that they lean on has ended by itself, which is told once they have', async () => {
    const told: string[] = [];
    const lifecycle = new Lifecycle({ log, onLost: (reason) => told.push(reason) });
    let end = (_reason: string): void => {};
    const ended = new Promise<string>((resolve) => {
      end = resolve;
    });
    const stop = async (opened: string) => void told.push(`stopped ${opened}`);
    await lifecycle.start(
      'database',
      () => 'database',
      stop,
      () => ended,
    );
    await lifecycle.start('server', () => 'server', stop);
    end('The database ended by itself.');
    await expect.poll(() => told).toEqual(['stopped server', 'stopped database', 'The database ended by itself.']);
  });

  it('that end because they are stopped are not lost', async () => {
    const told: string[] = [];
    const lifecycle = new Lifecycle({ log, onLost: (reason) => told.push(reason) });
    let end = (_reason: string): void => {};
    const ended = new Promise<string>((resolve) => {
      end = resolve;
    });
    await lifecycle.start(
      'database',
      () => 'database',
      async () => end('The database ended.'),
      () => ended,
    );
    expect(await lifecycle.stop()).toBe(true);
    await ended;
    expect(told).toEqual([]);
  });

  it('that never stop are given up', async () => {
    const lifecycle = new Lifecycle({ log, patience: 20 });
    await lifecycle.start(
      'stuck',
      () => 0,
      () => new Promise(() => {}),
    );
    expect(await lifecycle.stop()).toBe(false);
  });
});

describe('a process', () => {
  const slow = async (...given: string[]) => {
    const path = new URL('./testing/slow-process.ts', import.meta.url).pathname;
    const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', path, ...given], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    const waiting = new Map<string, () => void>();
    createInterface({ input: child.stdout! }).on('line', (line) => {
      lines.push(line);
      waiting.get(line.startsWith('http') ? 'address' : line)?.();
    });
    const said = (line: string) => new Promise<void>((resolve) => waiting.set(line, resolve));
    const listening = said('address');
    // Once all that it said has been read, too.
    const exit = once(child, 'close');
    await listening;
    return { child, lines, said, exit, address: lines[0]! };
  };

  it('asked to stop finishes the answer in hand, stops its parts and ends with 0', async () => {
    const { child, lines, said, exit, address } = await slow();
    const asked = said('asked');
    const answer = fetch(`${address}/slow`).then((response) => response.text());
    await asked;
    child.kill('SIGTERM');
    expect(await answer).toBe('the whole answer');
    expect(await exit).toEqual([0, null]);
    expect(lines.slice(2)).toEqual(['stopped server', 'stopped first']);
  });

  it('that cannot finish in time ends with 1, and so does one told twice', async () => {
    const late = await slow('50', '60000');
    const lateAsked = late.said('asked');
    const lost = fetch(`${late.address}/slow`).catch(() => 'lost');
    await lateAsked;
    late.child.kill('SIGINT');
    expect(await late.exit).toEqual([1, null]);
    expect(await lost).toBe('lost');
  });
});
