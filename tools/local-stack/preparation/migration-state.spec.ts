import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrationsIn, notApplied } from './migration-state';

describe('the state of migrations', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'prisma-'));
    for (const name of ['2_second', '1_first']) {
      mkdirSync(join(folder, 'migrations', name), { recursive: true });
      writeFileSync(join(folder, 'migrations', name, 'migration.sql'), 'SELECT 1;\n');
    }
    writeFileSync(join(folder, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n');
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it('lists the folders in order with the checksum that Prisma records', () => {
    const checksum = 'b4e0497804e46e0a0b0b8c31975b062152d551bac49c3c2e80932567b4085dcd';
    expect(migrationsIn(folder)).toEqual([
      { name: '1_first', checksum },
      { name: '2_second', checksum },
    ]);
  });

  it('is empty where a service has none', () => {
    expect(migrationsIn(join(folder, 'elsewhere'))).toEqual([]);
  });

  it('misses what the database does not list, or lists with other content', () => {
    const [first, second] = migrationsIn(folder);
    expect(notApplied(migrationsIn(folder), [])).toEqual([first, second]);
    expect(notApplied(migrationsIn(folder), [{ name: '1_first', checksum: 'other' }])).toEqual([
      first,
      second,
    ]);
    expect(notApplied(migrationsIn(folder), migrationsIn(folder))).toEqual([]);
  });
});
