import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The bytes of a file, unpacked where its name ends in `.gz`. `onBytes` sees them as they are read. */
export function openBytes(path: string, onBytes?: (bytes: Buffer) => void): Readable {
  const file = createReadStream(path);
  if (onBytes !== undefined)
    file.on('data', (bytes) => {
      onBytes(Buffer.from(bytes));
    });
  if (!path.endsWith('.gz')) return file;
  // An error of either destroys both, and reaches whoever reads.
  return pipeline(file, createGunzip(), () => undefined);
}
