import { type GridExtent, type GridPosition, headerRow, within } from './grid-position';

export interface KeyPress {
  readonly key: string;
  /** Ctrl, or Cmd where that is usual. */
  readonly control: boolean;
}

/** Where a key leads from a position; undefined for keys that do not move. */
export function movedBy(
  { key, control }: KeyPress,
  from: GridPosition,
  extent: GridExtent,
): GridPosition | undefined {
  const to = target({ key, control }, from, extent);
  return to === undefined ? undefined : within(to, extent);
}

function target(
  { key, control }: KeyPress,
  from: GridPosition,
  extent: GridExtent,
): GridPosition | undefined {
  const { row, column } = from;
  const last = extent.columns - 1;
  switch (key) {
    case 'ArrowUp':
    case 'k':
      return control ? undefined : { row: row - 1, column };
    case 'ArrowDown':
    case 'j':
      return control ? undefined : { row: row + 1, column };
    case 'ArrowLeft':
      return control ? undefined : { row, column: column - 1 };
    case 'ArrowRight':
      return control ? undefined : { row, column: column + 1 };
    case 'Home':
      return { row: control ? 0 : row, column: 0 };
    case 'End':
      return { row: control ? extent.rows - 1 : row, column: last };
    case 'PageUp':
      return { row: row === headerRow ? row : Math.max(0, row - extent.page), column };
    case 'PageDown':
      return { row: Math.max(0, row) + extent.page, column };
    default:
      return undefined;
  }
}
