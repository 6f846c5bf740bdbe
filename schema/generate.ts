import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { compose } from './compose.ts';

/**
 * `npm run generate`: writes the pictures (supergraph.graphql, api.graphql) and all generated types.
 * With `--check` it writes nothing and fails when something is stale.
 */
const check = process.argv.includes('--check');
const { supergraph, api } = compose();
const stale: string[] = [];
for (const [file, text] of Object.entries({ 'supergraph.graphql': supergraph, 'api.graphql': api })) {
  const path = new URL(file, import.meta.url);
  if (!check) writeFileSync(path, text);
  else if (readFileSync(path, 'utf8') !== text) stale.push(file);
}
const codegen = spawnSync('graphql-codegen', ['--config', 'codegen.yml', '--silent', ...(check ? ['--check'] : [])], {
  stdio: 'inherit',
});
if (stale.length > 0) console.error(`Stale: schema/${stale.join(', schema/')}. Run npm run generate.`);
process.exitCode = stale.length > 0 ? 1 : (codegen.status ?? 1);
