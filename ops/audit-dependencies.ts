import { spawnSync } from 'node:child_process';

/**
 * `npm run audit`: fails when a dependency has a known vulnerability of high or critical severity. Where the registry cannot be
 * asked it says so plainly and does not fail: that is no finding, and no all-clear either.
 */
type Report = { readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> } };

const { stdout, error } = spawnSync('npm', ['audit', '--json', '--omit=dev'], {
  encoding: 'utf8',
  timeout: 120_000,
  maxBuffer: 64 * 1024 * 1024,
});
const counts = error ? undefined : countsIn(stdout);
if (counts === undefined) {
  console.warn(
    'NOT AUDITED: the registry gave no answer. Nothing is known about vulnerabilities; ask again where it can be reached.',
  );
} else {
  const grave = (counts['high'] ?? 0) + (counts['critical'] ?? 0);
  console.log(
    `Audited: ${Object.entries(counts)
      .map(([severity, count]) => `${count} ${severity}`)
      .join(', ')}.`,
  );
  if (grave > 0) console.error(`${grave} grave: npm audit --omit=dev names them.`);
  process.exitCode = grave > 0 ? 1 : 0;
}

function countsIn(text: string): Readonly<Record<string, number>> | undefined {
  try {
    return (JSON.parse(text) as Report).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}
