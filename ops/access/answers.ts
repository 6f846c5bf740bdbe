import type { SubgraphTransport } from '@liuke/kit';
import { documentFor, entityDocument } from './ask.ts';
import type { Caller } from './callers.ts';
import type { Answer, AskedHouse } from './house.ts';
import type { Guarded, Law } from './law.ts';
import { callOf, type Stage } from './stage.ts';
import { denials, type Verdict } from './verdict.ts';

/** What a caller met: a verdict of the rules, or for entities that there is no such row for him. */
export type Met = Verdict | 'no row';

const verdictIn = ({ errors }: Answer): Verdict => {
  const codes = (errors ?? []).map(({ extensions }) => String(extensions?.['code']));
  const broken = codes.find((code) => code === 'INTERNAL_SERVER_ERROR' || code.startsWith('GRAPHQL_'));
  if (broken) throw new Error(`${broken}: ${errors?.[0]?.message}`);
  return denials.find((denial) => codes.includes(denial)) ?? 'allowed';
};

/** A root field of queries and mutations, through the front door; where the door does not know it, at its subgraph. */
export const ofRoot = async (house: AskedHouse, law: Law, guarded: Guarded, caller: Caller): Promise<Met> => {
  const query = documentFor(law.schema, guarded);
  if (!guarded.hidden) return verdictIn(await house.ask(caller.headers, query));
  return verdictIn((await transportOf(house, guarded).fetch({ query }, callOf(caller))) as Answer);
};

const transportOf = (house: AskedHouse, { subgraph }: { readonly subgraph: string }): SubgraphTransport => {
  const transport = house.transports.get(subgraph);
  if (!transport) throw new Error(`There is no subgraph ${subgraph}.`);
  return transport;
};

const entity = async (
  house: AskedHouse,
  subgraph: string,
  type: string,
  stage: Stage,
  query: string,
  caller: Caller,
): Promise<Answer> => {
  const id = stage[type];
  if (id === undefined) throw new Error(`There is no ${type} on the stage.`);
  const variables = { of: [{ __typename: type, id }] };
  return (await transportOf(house, { subgraph }).fetch({ query, variables }, callOf(caller))) as Answer;
};

/** Whether the subgraph finds the entity for this caller at all. */
export const findsRow = async (
  house: AskedHouse,
  subgraph: string,
  type: string,
  stage: Stage,
  caller: Caller,
): Promise<boolean> => {
  const { data } = await entity(house, subgraph, type, stage, entityDocument(type, '__typename'), caller);
  return (data?.['_entities'] as readonly unknown[] | undefined)?.[0] != null;
};

const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value);
const within = (value: unknown, field: string): unknown => first((value as Record<string, unknown> | null)?.[field]);

/** A field of an entity, by `_entities`, on the subgraph itself and as the gateway would sign the caller. */
export const ofEntity = async (
  house: AskedHouse,
  law: Law,
  guarded: Guarded,
  stage: Stage,
  caller: Caller,
): Promise<Met> => {
  const [[type] = ['']] = guarded.steps;
  const answer = await entity(house, guarded.subgraph, type, stage, documentFor(law.schema, guarded), caller);
  // What leads to a value is not there: nobody has decided about the value.
  const holders = guarded.steps.slice(0, -1).map(([, field]) => field);
  if (!answer.errors && holders.reduce(within, first(answer.data?.['_entities'])) == null) return 'no row';
  return verdictIn(answer);
};

/**
 * A subscription at its subgraph. Nobody subscribes to the same right after: the rules decide before anything of the
 * subscription begins, so when nobody has been refused, the caller would have been too.
 */
export const ofSubscription = (
  house: AskedHouse,
  law: Law,
  guarded: Guarded,
  caller: Caller,
  stranger: Caller,
): Promise<Met> => {
  const transport = transportOf(house, guarded);
  const query = documentFor(law.schema, guarded);
  return new Promise((resolve, reject) => {
    const end = (met: Met): void => {
      stop();
      stopStranger();
      resolve(met);
    };
    let met: Met = 'allowed';
    const stop = transport.subscribe({ query }, callOf(caller), {
      next: (result) => {
        met = verdictIn(result as Answer);
      },
      error: reject,
      complete: () => undefined,
    });
    const stopStranger = transport.subscribe({ query }, callOf(stranger), {
      next: (result) =>
        verdictIn(result as Answer) === 'UNAUTHENTICATED' ? end(met) : reject(new Error('Nobody was let in.')),
      error: reject,
      complete: () => undefined,
    });
  });
};
