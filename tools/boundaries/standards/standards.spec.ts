import { join } from 'node:path';
import { runLint } from '../run-lint';
import type { CodeFinding } from './lint-fixtures';

const findings = runLint(join(import.meta.dirname, 'lint-fixtures.ts')) as CodeFinding[];
const rows = findings.map((finding) => [`${finding.file} ${finding.code.slice(0, 60)}`, finding] as const);

describe('lint', () => {
  it.each(rows.filter(([, { rule }]) => rule !== undefined))('refuses %s', (_title, { rule, found }) => {
    expect(found).toContain(rule);
  });

  it.each(rows.filter(([, { rule }]) => rule === undefined))('allows %s', (_title, { found }) => {
    expect(found).toEqual([]);
  });
});
