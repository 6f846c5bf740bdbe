import { createHmac, hkdfSync } from 'node:crypto';
import { houseSecret } from '@liuke/kit';

/**
 * Requests are signed as Standard Webhooks has it: HMAC-SHA-256 over `id.timestamp.body`, in base64. A workspace's secret is
 * derived from the house's and a generation, so that nothing is stored that could be stolen.
 */
export const secretOf = (workspaceId: string, generation: number): string => {
  const bytes = hkdfSync('sha256', houseSecret(), workspaceId, `facts:${generation}`, 32);
  return `whsec_${Buffer.from(bytes).toString('base64')}`;
};

export const sign = (secret: string, id: string, timestamp: number, body: string): string => {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
};
