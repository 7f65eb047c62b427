import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = new URL('../../../dist/apps/dashboard/browser/', import.meta.url).pathname;
const compressible = new Set(['.js', '.css', '.svg']);
/** Brotli bytes of all scripts and styles the first page needs. */
const budget = 130 * 1_024;

const kibibytes = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} KiB`;

// index.html is left alone: the gateway writes a nonce into every response of it.
const assets = readdirSync(folder).filter((file) => compressible.has(extname(file)));
const index = readFileSync(join(folder, 'index.html'), 'utf8');
let initial = 0;
for (const file of assets) {
  const content = readFileSync(join(folder, file));
  const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  const gzip = gzipSync(content, { level: 9 });
  writeFileSync(join(folder, `${file}.br`), brotli);
  writeFileSync(join(folder, `${file}.gz`), gzip);
  if (index.includes(file) && extname(file) !== '.svg') initial += brotli.length;
  process.stdout.write(
    `${file}: ${kibibytes(content.length)}, gzip ${kibibytes(gzip.length)}, brotli ${kibibytes(brotli.length)}\n`,
  );
}
process.stdout.write(`initial: brotli ${kibibytes(initial)} of ${kibibytes(budget)}\n`);
if (initial > budget) throw new Error(`the first page is over its budget of ${kibibytes(budget)}`);
