import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { killPoints } from '@streamstock/server-kit-kill-points';
import { scenarios } from '../scenarios';
import { invariants } from '../sides/invariants';

const root = join(import.meta.dirname, '../../..');
const page = readFileSync(join(root, 'docs/faults.md'), 'utf8');

/** The rows of the table under a heading whose first cell is a name. */
const rowsUnder = (heading: string): string[] =>
  (page.split(/^## /m).find((each) => each.startsWith(heading)) ?? '')
    .split('\n')
    .filter((line) => line.startsWith('| `'));

/** First cells under a heading, without their quotes. */
const namesUnder = (heading: string): string[] =>
  rowsUnder(heading).flatMap((line) => /^\| `([^`]+)`/.exec(line)?.[1] ?? []);

describe('docs/faults.md', () => {
  it('lists every scenario, in the order in which they run', () => {
    expect(namesUnder('Scenarios')).toEqual(scenarios.map(({ name }) => name));
  });

  it('lists every kill point', () => {
    expect(namesUnder('Scenarios')).toEqual(expect.arrayContaining([...killPoints]));
  });

  it('lists every invariant', () => {
    expect(namesUnder('Invariants')).toEqual(invariants.map(({ name }) => name));
  });

  it('lists every system test', () => {
    const files = globSync('apps/system-e2e/src/*.system.spec.ts', { cwd: root }).map((file) =>
      file.replace('apps/system-e2e/src/', ''),
    );
    expect(namesUnder('System tests').sort()).toEqual(files.sort());
  });

  it('says the result of each scenario', () => {
    const rows = rowsUnder('Scenarios');
    expect(rows).toHaveLength(scenarios.length);
    for (const row of rows) expect(row).toMatch(/holds|fails/);
  });
});
