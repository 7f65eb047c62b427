import { readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { notFound, send } from './fake-answers';

const folder = join(import.meta.dirname, '../../../dist/apps/dashboard/browser');
const types: Record<string, string> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const policy = (nonce: string): string =>
  [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `base-uri 'self'`,
    `require-trusted-types-for 'script'`,
    `trusted-types angular angular#unsafe-bypass angular#bundler default`,
  ].join('; ');

/** The built dashboard, under the policy that the gateway sends. */
export function serveFile(response: ServerResponse, path: string): void {
  try {
    const isPage = extname(path) === '';
    const content = readFileSync(join(folder, isPage ? 'index.html' : path));
    if (!isPage) {
      response.writeHead(200, { 'content-type': types[extname(path)] ?? 'application/octet-stream' });
      response.end(content);
      return;
    }
    const nonce = crypto.randomUUID();
    response.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy(nonce) });
    response.end(content.toString().replaceAll('__CSP_NONCE__', nonce));
  } catch {
    send(response, notFound);
  }
}
