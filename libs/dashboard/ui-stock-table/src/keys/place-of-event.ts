import type { GridPosition } from './grid-position';

const typed = 'input:not([type="checkbox"]), textarea, select, [contenteditable]';

/** Whether somebody writes there, so that letters are letters. */
export const isTyping = ({ target }: Event): boolean => target instanceof Element && target.matches(typed);

/** Whether it is Ctrl A, or Cmd A where that is usual. */
export const asksForAll = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent): boolean =>
  (ctrlKey || metaKey) && !shiftKey && key.toLowerCase() === 'a';

/** Whether the event is for a button or a link inside a cell, which knows what to do with it. */
export const onOwnControl = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('button, a, label') !== null;

/** Whether the event is about the check box of a row. */
export const onCheckBox = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-select]') !== null;

/** Whether the event is about the edge of a column. */
export const onEdge = ({ target }: Event): boolean =>
  target instanceof Element && target.closest('[data-edge]') !== null;

/** The cell that an element is in, or is; undefined outside of cells. */
export function positionOf(target: EventTarget | null): GridPosition | undefined {
  if (!(target instanceof Element)) return undefined;
  const column = Number(target.closest('[aria-colindex]')?.getAttribute('aria-colindex') ?? Number.NaN);
  const row = Number(target.closest('[aria-rowindex]')?.getAttribute('aria-rowindex') ?? Number.NaN);
  return Number.isNaN(column) || Number.isNaN(row) ? undefined : { row: row - 2, column: column - 1 };
}
