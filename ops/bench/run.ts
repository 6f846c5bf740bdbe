/** `npm run bench`: every bench in turn, or those whose names are given. Wants a quiet machine. */
const benches = {
  gateway: './gateway.bench.ts',
  'send-to-screen': './send-to-screen.bench.ts',
  work: './work.bench.ts',
  channels: './channels.bench.ts',
  thread: './thread.bench.ts',
  sealing: './sealing.bench.ts',
  erasure: './erasure.bench.ts',
  'routing-day': './routing-day.bench.ts',
  routing: './routing.bench.ts',
  encoder: '../../subgraphs/intents/bench/encoder.bench.ts',
  taught: '../../subgraphs/intents/bench/taught.bench.ts',
} as const;
const asked = process.argv.slice(2);
for (const [name, file] of Object.entries(benches)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const { bench } = (await import(file)) as { bench: () => Promise<void> };
  await bench();
}
process.exit(0);
