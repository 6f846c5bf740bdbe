import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Lifecycle, migrate, openLog, startPostgres } from '@liuke/kit';
import { committed, takePictures } from './pictures.ts';

/**
 * `npm run pictures`: migrates a database of its own and writes each room's tables, rules and indexes to `store/schema.sql`.
 * With `--check` it writes nothing and fails when a picture is stale.
 */
const check = process.argv.includes('--check');
const folder = mkdtempSync(join(tmpdir(), 'liuke-pictures-'));
const lifecycle = new Lifecycle({ log: openLog('pictures', { level: 'warn' }) });
try {
  const postgres = await lifecycle.start(
    'postgres',
    () => startPostgres({ dataDir: join(folder, 'postgres'), durable: false }),
    (opened) => opened.stop(),
  );
  await migrate(postgres.url);
  const pictures = await takePictures(postgres.url);
  const stale = pictures.filter((picture) => picture.text !== committed(picture));
  if (!check) for (const { file, text } of stale) writeFileSync(file, text);
  const names = stale.map(({ file }) => relative(process.cwd(), fileURLToPath(file))).join(', ');
  if (check && stale.length > 0) {
    console.error(`Stale: ${names}. Run npm run pictures.`);
    process.exitCode = 1;
  } else if (stale.length > 0) console.log(`Written: ${names}`);
} finally {
  await lifecycle.stop();
  rmSync(folder, { recursive: true, force: true });
}
