import { type FileHandle, open } from 'node:fs/promises';
import { type Cell, cellKinds } from './cell';

const bytesPerCell = 20;
/** Cells that are read at once: a file of sorted cells in memory takes about as many. */
const cellsPerBlock = 4_096;

/** Writes sorted cells to a file: day, key, kind and value, 20 bytes each. */
export async function writeRun(path: string, cells: readonly Cell[]): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    for (let from = 0; from < cells.length; from += cellsPerBlock) {
      await file.writeFile(packed(cells.slice(from, from + cellsPerBlock)));
    }
  } finally {
    await file.close();
  }
}

/** The cells of such a file, a block in memory at a time. */
export async function* readRun(path: string): AsyncGenerator<Cell> {
  const file = await open(path, 'r');
  try {
    const block = Buffer.allocUnsafe(cellsPerBlock * bytesPerCell);
    for (;;) {
      const bytes = await fill(file, block);
      for (let at = 0; at < bytes; at += bytesPerCell) yield unpacked(block, at);
      if (bytes < block.length) return;
    }
  } finally {
    await file.close();
  }
}

function packed(cells: readonly Cell[]): Buffer {
  const bytes = Buffer.allocUnsafe(cells.length * bytesPerCell);
  for (const [index, { day, key, kind, value }] of cells.entries()) {
    const at = index * bytesPerCell;
    bytes.writeInt32LE(day, at);
    bytes.writeInt32LE(key, at + 4);
    bytes.writeInt32LE(cellKinds.indexOf(kind), at + 8);
    bytes.writeDoubleLE(value, at + 12);
  }
  return bytes;
}

function unpacked(bytes: Buffer, at: number): Cell {
  const kind = cellKinds[bytes.readInt32LE(at + 8)];
  if (kind === undefined) throw new Error('A file of sorted cells was changed by somebody');
  return {
    day: bytes.readInt32LE(at),
    key: bytes.readInt32LE(at + 4),
    kind,
    value: bytes.readDoubleLE(at + 12),
  };
}

/** As much as there is, up to the whole block. */
async function fill(file: FileHandle, block: Buffer): Promise<number> {
  let filled = 0;
  while (filled < block.length) {
    const { bytesRead } = await file.read(block, filled, block.length - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}
