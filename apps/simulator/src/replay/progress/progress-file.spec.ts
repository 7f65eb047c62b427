import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ProgressFile } from './progress-file';

let folder = '';
beforeEach(async () => (folder = join(await mkdtemp(join(tmpdir(), 'progress-')), 'new')));
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const state = {
  savedAt: '2026-01-01T00:00:00.000Z',
  finished: false,
  sendingMs: 12.5,
  outcomes: { decided: 3, accepted: 2, refused: { 'stock.insufficient': 1 }, foreign: 0 },
  keys: [
    { before: null, accepted: 0, version: 0 },
    { before: 4, accepted: -2, version: 7 },
  ],
};

describe('ProgressFile', () => {
  it('keeps what it is told, and makes its folder', async () => {
    const file = new ProgressFile(folder, 'pasta-1');
    expect(await file.read()).toBeUndefined();
    await file.write(state);
    await file.write({ ...state, finished: true });
    expect(await new ProgressFile(folder, 'pasta-1').read()).toEqual({
      replay: 'pasta-1',
      ...state,
      finished: true,
    });
    expect(await readdir(folder)).toEqual(['pasta-1.json']);
    expect(await new ProgressFile(folder, 'pasta-2').read()).toBeUndefined();
  });

  it.each([
    '',
    '{"replay":"pasta-1"',
    '{"replay":"pasta-1"}',
    JSON.stringify({ replay: 'pasta-2', ...state }),
  ])('takes %j for no progress of its own', async (content) => {
    const file = new ProgressFile(folder, 'pasta-1');
    await file.write(state);
    await writeFile(join(folder, 'pasta-1.json'), content);
    await expect(file.read()).rejects.toThrow('is not the progress of this replay');
  });
});
