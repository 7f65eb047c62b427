import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onlyBench } from './one-bench';

const folder = mkdtempSync(join(tmpdir(), 'one-bench-'));
const file = join(folder, 'below', 'running');

afterAll(() => rmSync(folder, { recursive: true }));

it('lets one bench in, and none beside it', () => {
  onlyBench(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
  expect(() => onlyBench(file)).toThrow(`process ${process.pid}`);
});

it.each(['', 'not a number', '0', '99999999'])('takes no notice of what a dead one left: %p', (left) => {
  writeFileSync(file, left);
  onlyBench(file);
  expect(readFileSync(file, 'utf8')).toBe(String(process.pid));
});
