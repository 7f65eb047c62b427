/** Rows that are drawn: `size` of them from `first`. */
export interface VisibleWindow {
  readonly first: number;
  readonly size: number;
}

export interface ScrollState {
  readonly offset: number;
  readonly height: number;
  readonly rowHeight: number;
  readonly count: number;
}

/** Rows drawn above and below what is seen, so that a frame of scrolling finds them there. */
const spare = 4;

/**
 * The rows to draw for a scroll offset in pixels. While the height stays, their number does too, so that no row element is made
 * or thrown away by scrolling.
 */
export function visibleWindow({ offset, height, rowHeight, count }: ScrollState): VisibleWindow {
  const seen = Math.ceil(height / rowHeight) + 1;
  const size = Math.min(count, seen + 2 * spare);
  const wanted = Math.floor(offset / rowHeight) - spare;
  return { first: Math.max(0, Math.min(wanted, count - size)), size };
}

/** The offset from which a row is seen whole, as near to the present one as can be. */
export function offsetToShow(row: number, { offset, height, rowHeight }: Omit<ScrollState, 'count'>): number {
  const top = row * rowHeight;
  if (top < offset) return top;
  return Math.max(offset, top + rowHeight - height);
}
