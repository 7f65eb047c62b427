import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Metafile } from './parts';
import { weighBuild } from './weigh-build';

const build = new URL('../../../dist/apps/dashboard/', import.meta.url).pathname;
const folder = join(build, 'browser');
const compressible = new Set(['.js', '.css', '.svg']);

const kibibytes = (bytes: number): string => `${(bytes / 1_024).toFixed(1)} KiB`;

/** Writes the compressed siblings that the gateway serves; the brotli bytes of each file. */
function compress(): Map<string, number> {
  // index.html is left alone: the gateway writes a nonce into every response of it.
  const files = readdirSync(folder).filter((file) => compressible.has(extname(file)));
  return new Map(
    files.map((file) => {
      const content = readFileSync(join(folder, file));
      const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      writeFileSync(join(folder, `${file}.br`), brotli);
      writeFileSync(join(folder, `${file}.gz`), gzipSync(content, { level: 9 }));
      return [file, brotli.length];
    }),
  );
}

const brotli = compress();
const metafile = JSON.parse(readFileSync(join(build, 'browser-stats.json'), 'utf8')) as Metafile;
const index = readFileSync(join(folder, 'index.html'), 'utf8');
const first = [...brotli.keys()].filter((file) => /\.(?:js|css)$/.test(file) && index.includes(file));
const weights = weighBuild(metafile, first, (file) => brotli.get(file) ?? 0);
for (const { name, bytes, budget } of weights)
  process.stdout.write(`${name}: brotli ${kibibytes(bytes)} of ${kibibytes(budget)}\n`);

const over = weights.filter(({ bytes, budget }) => bytes > budget).map(({ name }) => name);
if (over.length > 0) throw new Error(`over budget: ${over.join(', ')}`);
