import type { VisibleWindow } from './visible-window';

/**
 * Which row each slot shows, by the index of the slot; null for none. A row is in slot `row mod n`, so scrolling by one
 * row changes one slot. The row that holds the focus stays in its own even when it is scrolled away; the row whose place it
 * then has is in the slot after the last.
 */
export function slotRows({ first, size }: VisibleWindow, focused: number | null): readonly (number | null)[] {
  const slots: (number | null)[] = Array.from({ length: size + 1 }, () => null);
  for (let row = first; row < first + size; row += 1) slots[row % size] = row;
  const away = focused !== null && size > 0 && (focused < first || focused >= first + size);
  if (!away) return slots;
  slots[size] = slots[focused % size] ?? null;
  slots[focused % size] = focused;
  return slots;
}
