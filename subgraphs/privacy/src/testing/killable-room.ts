import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { httpTransport, openLog, type SubgraphTransport, signViewer, type Viewer } from '@liuke/kit';
import type { Told } from './killed-room.ts';

/**
 * The privacy room as a process that can be killed at any moment and started again, later by its own clock: whoever waits for a lease
 * waits for nothing.
 */
export const killableRoom = (told: Omit<Told, 'ahead'>) => {
  let ahead = 0;
  let running: { readonly child: ChildProcess; readonly transport: SubgraphTransport } | null = null;
  const kill = async (): Promise<void> => {
    if (!running) return;
    const { child, transport } = running;
    running = null;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
    await transport.close();
  };
  return {
    kill,
    async start(later = 0): Promise<void> {
      ahead += later;
      const file = new URL('./killed-room.ts', import.meta.url).pathname;
      const child = spawn(process.execPath, ['--import', 'tsx', file, JSON.stringify({ ...told, ahead } satisfies Told)], {
        stdio: ['pipe', 'pipe', 'inherit'],
      });
      const lines = createInterface({ input: child.stdout });
      const [url] = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => [null])]);
      if (url === null) throw new Error('The room ended before it listened.');
      running = { child, transport: httpTransport({ name: 'privacy', url, log: openLog('test', { level: 'silent' }) }) };
    },
    /** Rejects where it is not answered, or refused. */
    async ask<Data>(viewer: Viewer, query: string, variables: Record<string, unknown> = {}): Promise<Data> {
      if (!running) throw new Error('The room is not there.');
      const viewerToken = signViewer(viewer, { now: new Date(Date.now() + ahead) });
      const { data, errors } = await running.transport.fetch({ query, variables }, { viewerToken });
      if (errors?.length) throw new Error(`${errors[0]!.extensions['code']}: ${errors[0]!.message}`);
      return data as Data;
    },
  };
};
