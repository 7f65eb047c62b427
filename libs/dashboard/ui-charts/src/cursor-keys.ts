const week = 7;

/** Where a key takes the cursor among `count` points; null where it does not move it. */
export function cursorAfter(key: string, cursor: number | null, count: number): number | null {
  const last = count - 1;
  const at = cursor ?? last;
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return Math.max(0, at - 1);
    case 'ArrowRight':
    case 'ArrowUp':
      return Math.min(last, at + 1);
    case 'PageDown':
      return Math.max(0, at - week);
    case 'PageUp':
      return Math.min(last, at + week);
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return null;
  }
}
