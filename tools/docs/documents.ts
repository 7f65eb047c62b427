import { messages } from '@streamstock/contracts-events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'prettier';
import { buildAsyncApi } from './asyncapi/build-asyncapi';
import { errorCodesPage } from './error-codes/error-codes-page';
import { loadOpenApi } from './openapi/load-openapi';
import { topicsPage } from './topics/topics-page';

export const workspaceRoot = join(import.meta.dirname, '../..');

/** A file under `docs/` that is written by a program. */
export interface Document {
  readonly path: string;
  readonly render: () => Promise<string>;
}

const markdown = (text: string): Promise<string> => format(text, { parser: 'markdown', printWidth: 110 });
const json = (value: object): string => `${JSON.stringify(value, null, 2)}\n`;

function version(): string {
  const manifest = JSON.parse(readFileSync(join(workspaceRoot, 'package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

export const documents: readonly Document[] = [
  { path: 'docs/topics.md', render: () => markdown(topicsPage(messages)) },
  { path: 'docs/error-codes.md', render: () => markdown(errorCodesPage()) },
  { path: 'docs/asyncapi.json', render: () => Promise.resolve(json(buildAsyncApi(version()))) },
  { path: 'docs/openapi.json', render: async () => json(await loadOpenApi(workspaceRoot)) },
];
