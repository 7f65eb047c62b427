import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { startGateway, type TestGateway } from './gateway-fixture';

const script = 'console.log("hello")';

describe('the dashboard', () => {
  let gateway: TestGateway;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dashboard-'));
    const root = join(folder, 'browser');
    await mkdir(root);
    await writeFile(join(root, 'index.html'), '<ss-root ngCspNonce="__CSP_NONCE__"></ss-root>');
    await writeFile(join(root, 'main-ABCD1234.js'), script);
    await writeFile(join(root, 'main-ABCD1234.js.br'), brotliCompressSync(script));
    await writeFile(join(root, 'favicon.svg'), '<svg/>');
    await writeFile(join(root, '.hidden.txt'), 'secret');
    await writeFile(join(folder, 'outside.txt'), 'secret');
    gateway = await startGateway({ environment: { DASHBOARD_DIR: root } });
  });
  afterAll(async () => {
    await gateway.close();
    await rm(folder, { recursive: true });
  });

  it.each(['/', '/index.html', '/products/PROD-001?tab=levels'])(
    '%s is the page under a strict policy',
    async (path) => {
      const answer = await fetch(`${gateway.url}${path}`);
      const html = await answer.text();
      const policy = answer.headers.get('content-security-policy') ?? '';
      const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
      expect(html).toBe(`<ss-root ngCspNonce="${nonce ?? ''}"></ss-root>`);
      expect(nonce).toMatch(/^[A-Za-z0-9+/]{24}$/);
      for (const part of [
        "default-src 'none'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types angular angular#unsafe-bypass angular#bundler default',
      ]) {
        expect(policy.split('; ')).toContain(part);
      }
      expect(policy).not.toContain('unsafe-inline');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('set-cookie')).toBeNull();
    },
  );

  it('uses a nonce once', async () => {
    const pages = await Promise.all([fetch(gateway.url), fetch(gateway.url)]);
    const policies = pages.map(({ headers }) => headers.get('content-security-policy'));
    expect(policies[0]).not.toBe(policies[1]);
  });

  it('serves hashed files for ever, compressed for who takes it', async () => {
    const answer = await fetch(`${gateway.url}/main-ABCD1234.js`, { headers: { 'accept-encoding': 'br' } });
    expect(await answer.text()).toBe(script);
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('vary')).toContain('accept-encoding');
    expect(answer.headers.get('content-type')).toContain('javascript');
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    const plain = await fetch(`${gateway.url}/main-ABCD1234.js`, {
      headers: { 'accept-encoding': 'identity' },
    });
    expect([await plain.text(), plain.headers.get('content-encoding')]).toEqual([script, null]);
  });

  it('has other files checked each time', async () => {
    const answer = await fetch(`${gateway.url}/favicon.svg`);
    expect(answer.headers.get('cache-control')).toBe('public, max-age=0');
  });

  it.each(['/main-00000000.js', '/chunk.js', '/styles-ABCD1234.css'])(
    '%s is not found, and not the page',
    async (path) => {
      const answer = await fetch(`${gateway.url}${path}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(answer.headers.get('cache-control')).toBe('no-store');
    },
  );

  it.each([
    '/../outside.txt',
    '/..%2foutside.txt',
    '/%2e%2e/outside.txt',
    '/%2e%2e%2foutside.txt',
    '/x/../../outside.txt',
    '/..\\outside.txt',
    '/..%5coutside.txt',
    '//outside.txt',
    '/.hidden.txt',
    '/%2ehidden.txt',
    '/favicon.svg%00.txt',
    '/%zz',
    '/etc/passwd.txt',
  ])('%s gets nothing', async (path) => {
    const { status, body } = await rawGet(gateway.url, path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
    expect(body).toContain('"code"');
  });
});

/** As `fetch`, but the path goes out as it is. */
function rawGet(url: string, path: string): Promise<{ status: number; body: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => (body += chunk.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    })
      .on('error', reject)
      .end();
  });
}
