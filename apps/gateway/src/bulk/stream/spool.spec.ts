import { readdir } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { DiskRoom } from './disk-room';
import { Spool } from './spool';

const folder = mkdtempSync(join(tmpdir(), 'spool-spec-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function takeAll(spool: Spool): Promise<string> {
  const parts: string[] = [];
  while (!spool.empty) parts.push(String(await spool.take()));
  return parts.join('');
}

describe('Spool', () => {
  it('gives back what was added in its order, wherever it lay meanwhile', async () => {
    const step = fc.oneof(fc.string({ maxLength: 50 }), fc.constantFrom('store' as const, 'take' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
        const spool = new Spool(folder, new DiskRoom(1_000_000));
        let added = '';
        let taken = '';
        for (const one of steps) {
          if (one === 'store') await spool.store();
          else if (one === 'take') taken += spool.empty ? '' : String(await spool.take());
          else {
            spool.add(one);
            added += one;
          }
        }
        taken += await takeAll(spool);
        await spool.close();
        expect(taken).toBe(added);
      }),
      { numRuns: 50 },
    );
  });

  it('reads back what is larger than one block', async () => {
    const spool = new Spool(folder, new DiskRoom(10_000_000));
    const text = Array.from({ length: 50_000 }, (_, index) => `line ${String(index)} ä\n`).join('');
    spool.add(text);
    expect([spool.heavy, spool.full]).toEqual([true, false]);
    await spool.store();
    expect(spool.heavy).toBe(false);
    const bytes: Buffer[] = [];
    while (!spool.empty) bytes.push(Buffer.from(await spool.take()));
    expect(bytes.length).toBeGreaterThan(5);
    expect(Buffer.concat(bytes).toString()).toBe(text);
    await spool.close();
  });

  it('leaves no file behind, not even while it is in use', async () => {
    const spool = new Spool(folder, new DiskRoom(1_000));
    spool.add('secret');
    await spool.store();
    expect(await readdir(folder)).toEqual([]);
    await spool.close();
  });

  it('keeps in memory what the disk has no room for, and gives room back', async () => {
    const disk = new DiskRoom(10);
    const first = new Spool(folder, disk);
    first.add('0123456789');
    await first.store();
    const second = new Spool(folder, disk);
    second.add('x');
    await expect(second.store()).rejects.toThrow('No room');
    expect(await takeAll(first)).toBe('0123456789');
    await second.store();
    expect(await takeAll(second)).toBe('x');
    await Promise.all([first.close(), second.close()]);
    const third = new Spool(folder, disk);
    third.add('0123456789');
    await third.store();
    await third.close();
  });

  it('keeps in memory what the disk does not take', async () => {
    const spool = new Spool(join(folder, 'missing'), new DiskRoom(1_000));
    spool.add('kept');
    await expect(spool.store()).rejects.toThrow('ENOENT');
    expect(await takeAll(spool)).toBe('kept');
    await spool.close();
  });
});
