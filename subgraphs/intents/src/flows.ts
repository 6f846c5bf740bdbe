import { readdirSync, readFileSync } from 'node:fs';
import type { Flow, FlowStep } from './domain/flow.ts';
import type { Pack } from './packs.ts';

const folder = new URL('../packs/flows/', import.meta.url);

/** As it is written in a pack: what a step lacks is null. */
type Written = { readonly intent: string; readonly steps: readonly (Partial<FlowStep> & { readonly name: string })[] };

const nothing = Object.fromEntries(
  ['ask', 'slot', 'when', 'say', 'then', 'lookup'].map((key) => [key, null]),
) as unknown as Omit<FlowStep, 'name'>;

/** The dialogues of a shop by their intent: they ask for the order and look up `order`, `return`, `refund` and what changes these. */
export const retailFlows = (): ReadonlyMap<string, Flow> =>
  new Map(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .sort()
      .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Written)
      .map(({ intent, steps }) => [intent, { steps: steps.map((step) => ({ ...nothing, ...step })) }]),
  );

/** A pack whose intents are led by flows where there is one. */
export const withFlows = (pack: Pack, flows: ReadonlyMap<string, Flow>): Pack => ({
  ...pack,
  intents: pack.intents.map((intent) => ({ ...intent, flow: flows.get(intent.name) ?? null })),
});
