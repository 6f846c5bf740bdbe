import autocannon from 'autocannon';
import { served } from './house.ts';
import { median, record, table } from './report.ts';
import { storyOf } from './story.ts';

const rounds = 4;
const seconds = 5;
const connections = 20;

type Targets = {
  readonly targets: Readonly<Record<string, string>>;
  readonly token: string;
  readonly ids: readonly string[];
};

/** Journey 5's query, one graph over five subgraphs, through our gateway and through the stock one, interleaved. */
export const bench = async (): Promise<void> => {
  const { origin, close } = await served('ops/bench/gateways.ts');
  const { targets, token, ids } = (await (await fetch(origin)).json()) as Targets;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const bodies = ids.map((id) =>
    JSON.stringify({ query: `query Story($id: ID!) { conversation(id: $id) { ${storyOf} } }`, variables: { id } }),
  );

  // The same question gets the same answer from each of them, or the comparison means nothing.
  for (const body of bodies) {
    const answers = await Promise.all(
      Object.values(targets).map(async (url) =>
        JSON.stringify(((await (await fetch(url, { method: 'POST', headers, body })).json()) as { data: unknown }).data),
      ),
    );
    if (new Set(answers).size !== 1 || answers[0] === undefined)
      throw new Error(`The gateways do not agree:\n${answers.join('\n')}`);
  }
  const rates = new Map<string, number[]>(Object.keys(targets).map((name) => [name, []]));
  const tails = new Map<string, number[]>(Object.keys(targets).map((name) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, url] of Object.entries(targets)) {
      const requests = bodies.map((body) => ({ method: 'POST' as const, path: new URL(url).pathname, headers, body }));
      const {
        requests: rate,
        latency,
        non2xx,
        errors,
      } = await autocannon({ url, connections, duration: seconds, requests });
      if (non2xx > 0 || errors > 0) throw new Error(`${name}: ${non2xx} refusals, ${errors} errors`);
      if (round === 0) continue; // warm-up
      rates.get(name)!.push(rate.average);
      tails.get(name)!.push(latency.p99);
    }
  }
  await close();
  const [stock] = Object.keys(targets).slice(-1);
  const base = median(rates.get(stock!)!);
  const baseTail = median(tails.get(stock!)!);
  record(
    'Gateway',
    `\`npm run bench -- gateway\`: journey 5's query (conversation, messages, classification, sender, sources, assignment, queue place) over the
demo's data, ${connections} connections, medians of ${rounds} interleaved rounds of ${seconds} s; gateways and subgraphs in one process, the load in another,
on the same 2 cores. The stock gateway runs the same subgraphs with the access directives stripped from its supergraph.

${table(
  Object.keys(targets).map((name) => ({
    gateway: name,
    'requests a second': median(rates.get(name)!).toFixed(0),
    'p99 ms': median(tails.get(name)!).toFixed(0),
    'rate over stock': (median(rates.get(name)!) / base).toFixed(2),
    'p99 over stock': (median(tails.get(name)!) / baseTail).toFixed(2),
  })),
)}`,
  );
};
