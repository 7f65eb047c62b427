import { randomBytes } from 'node:crypto';
import type { FastifyReply } from 'fastify';

/** Until the browser tries again by itself, in seconds. */
const tryAgainAfter = 5;

/** For people in a browser: signing in is not possible for the moment, and is tried again by itself. */
export function showAway(reply: FastifyReply, tryAgainAt: string): void {
  const nonce = randomBytes(18).toString('base64');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  void reply
    .code(503)
    .headers({
      'content-security-policy': policy,
      'retry-after': String(tryAgainAfter),
      refresh: `${String(tryAgainAfter)}; url=${tryAgainAt}`,
    })
    .type('text/html; charset=utf-8')
    .send(page(nonce, tryAgainAt.replace(/&/g, '&amp;').replace(/"/g, '&quot;')));
}

const page = (nonce: string, href: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Sign-in is not available · StreamStock</title>
<style nonce="${nonce}">
:root { color-scheme: light dark; }
body { max-width: 32rem; margin: 15vh auto 0; padding: 0 16px; font: 15px/22px system-ui, sans-serif;
  background: light-dark(#f7f8fa, #0f1318); color: light-dark(#1a2027, #e6eaf0); }
h1 { font-size: 22px; line-height: 30px; }
a { color: light-dark(#0b5cad, #7cb7ff); }
</style>
</head>
<body>
<main>
<h1>Sign-in is not available right now</h1>
<p>The service that knows who you are does not answer. This page tries again in a few seconds.</p>
<p><a href="${href}">Try again now</a></p>
</main>
</body>
</html>
`;
