#!/usr/bin/env node
/**
 * Stands in for Prisma's schema engine where its download is not possible: the CLI runs this file (named by
 * PRISMA_SCHEMA_ENGINE_BINARY) and speaks JSON-RPC with it, one line per request; the official WebAssembly build of
 * the same engine does the work. See README.md.
 */
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { migrationAdapter } from './migration-adapter.mjs';
import { loadSchemaEngine } from './load-schema-engine.mjs';

const { values: flags, positionals } = parseArgs({
  options: { datasource: { type: 'string' }, datamodels: { type: 'string', multiple: true } },
  allowPositionals: true,
  strict: false,
});
const { url } = JSON.parse(flags.datasource ?? '{}');

if (positionals.includes('can-connect-to-database')) {
  process.exitCode = await canConnect();
} else {
  await answerRequests();
  process.exit();
}

async function canConnect() {
  try {
    await migrationAdapter(url);
    return 0;
  } catch (error) {
    // The CLI reads the reason from a log line of this shape.
    const fields = { error_code: 'P1001', message: `The database cannot be reached: ${error.message}` };
    const line = { timestamp: new Date(), level: 'ERROR', target: 'schema_engine', fields };
    process.stderr.write(`${JSON.stringify(line)}\n`);
    return 1;
  }
}

async function answerRequests() {
  const SchemaEngine = await loadSchemaEngine();
  const datamodels = (flags.datamodels ?? []).map((path) => [path, readFileSync(path, 'utf8')]);
  const engine = await SchemaEngine.new({ datamodels }, () => undefined, await migrationAdapter(url));
  for await (const line of createInterface({ input: process.stdin })) {
    const { id, method, params } = JSON.parse(line);
    const outcome = await outcomeOf(engine, method, params);
    process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', id, ...outcome })}\n`);
  }
}

async function outcomeOf(engine, method, params) {
  try {
    return { result: (await engine[method](params)) ?? null };
  } catch ({ message, code, meta }) {
    const data = { is_panic: false, message, error_code: code, meta };
    return { error: { code: 4466, message: 'An error happened. Check the data field for details.', data } };
  }
}
