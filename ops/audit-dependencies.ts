import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { type Lock, refusedLicences } from './licences.ts';

/**
 * `npm run audit`: fails when a dependency has a known vulnerability of high or critical severity, or a licence that is not on the
 * list (licences.ts, without the network). Where the registry cannot be asked it says so plainly and does not fail: that is no
 * finding, and no all-clear either.
 */
type Report = { readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> } };

const refused = refusedLicences(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock);
for (const { name, licence } of refused)
  console.error(`${name}: its licence (${licence}) is not on the list in ops/licences.ts.`);
if (refused.length === 0) console.log('Licences: every one is on the list.');
else process.exitCode = 1;

// So short that a registry that does not answer holds nobody up.
const patience = ['--fetch-retries=0', '--fetch-timeout=20000'];
const { stdout, error } = spawnSync('npm', ['audit', '--json', '--omit=dev', ...patience], {
  encoding: 'utf8',
  timeout: 60_000,
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
  if (grave > 0) {
    console.error(`${grave} grave: npm audit --omit=dev names them.`);
    process.exitCode = 1;
  }
}

function countsIn(text: string): Readonly<Record<string, number>> | undefined {
  try {
    return (JSON.parse(text) as Report).metadata?.vulnerabilities;
  } catch {
    return undefined;
  }
}
