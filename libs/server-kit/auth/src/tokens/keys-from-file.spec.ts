import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import type { CompactJWSHeaderParameters, FlattenedJWSInput } from 'jose';
import { newKey, newKeyFile, writeKeys } from '../../test/issuer';
import { keysFromFile } from './keys-from-file';

const token: FlattenedJWSInput = { payload: '', signature: '' };
const asks = (kid: string): CompactJWSHeaderParameters => ({ alg: 'EdDSA', kid });

describe('keysFromFile', () => {
  it('finds a key that was added, looking at most once a second', async () => {
    let now = 0;
    const [one, two] = await Promise.all([newKey('one'), newKey('two')]);
    const file = newKeyFile(one);
    const keys = keysFromFile(file, () => now);
    await keys(asks('one'), token);
    writeKeys(file, one, two);
    utimesSync(file, 1, 1);
    await expect(keys(asks('two'), token)).rejects.toThrow();
    now += 1_001;
    await expect(keys(asks('two'), token)).resolves.toBeDefined();
  });

  it('lets a removed key go within 5 seconds', async () => {
    let now = 0;
    const [one, two] = await Promise.all([newKey('one'), newKey('two')]);
    const file = newKeyFile(one, two);
    const keys = keysFromFile(file, () => now);
    await keys(asks('two'), token);
    writeKeys(file, one);
    now += 5_001;
    await expect(keys(asks('two'), token)).rejects.toThrow();
  });

  it('goes on with what it has while the file is gone or half written', async () => {
    let now = 0;
    const file = newKeyFile(await newKey('one'));
    const keys = keysFromFile(file, () => now);
    await keys(asks('one'), token);
    writeFileSync(file, '{ "keys": [');
    now += 6_000;
    await expect(keys(asks('one'), token)).resolves.toBeDefined();
    rmSync(file);
    now += 6_000;
    await expect(keys(asks('one'), token)).resolves.toBeDefined();
  });
});
