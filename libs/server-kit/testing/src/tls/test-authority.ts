import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface TestCertificate {
  /** PEM texts. */
  readonly cert: string;
  readonly key: string;
}

/** A certificate authority that nobody but its tests knows. */
export interface TestAuthority {
  /** Its own certificate, as PEM text. */
  readonly ca: string;
  /** A certificate for a host name or an IP address, good as server and as client. */
  issue(host: string): TestCertificate;
}

const newKey = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];

/** Made by the `openssl` of the machine; leaves nothing behind. */
export function createTestAuthority(name = 'StreamStock tests'): TestAuthority {
  const root = inFolder((run, file) => {
    run('req', '-x509', ...newKey, '-days', '2', '-subj', `/CN=${name}`, '-keyout', 'key', '-out', 'cert');
    return { cert: file('cert'), key: file('key') };
  });
  return { ca: root.cert, issue: (host) => issuedBy(root, host) };
}

const issuedBy = (root: TestCertificate, host: string): TestCertificate =>
  inFolder((run, file, write) => {
    write('ca-cert', root.cert);
    write('ca-key', root.key);
    write('names', `subjectAltName=${/^[\d.]+$/.test(host) ? 'IP' : 'DNS'}:${host}`);
    run('req', ...newKey, '-subj', `/CN=${host}`, '-keyout', 'key', '-out', 'request');
    const by = ['-CA', 'ca-cert', '-CAkey', 'ca-key', '-CAcreateserial'];
    run('x509', '-req', '-in', 'request', ...by, '-days', '2', '-extfile', 'names', '-out', 'cert');
    return { cert: file('cert'), key: file('key') };
  });

function inFolder<T>(
  work: (
    run: (...args: string[]) => void,
    file: (name: string) => string,
    write: (name: string, text: string) => void,
  ) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), 'authority-'));
  try {
    return work(
      (...args) => void execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' }),
      (name) => readFileSync(join(folder, name), 'utf8'),
      (name, text) => writeFileSync(join(folder, name), text),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}
