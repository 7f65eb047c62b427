import { afterRenderEffect, type Signal } from '@angular/core';
import type { GridPosition } from './keys/grid-position';

/** The elements of a grid by where they stand in it. */
export class CellElements {
  constructor(private readonly grid: HTMLElement) {}

  at({ row, column }: GridPosition): HTMLElement | null {
    return this.grid.querySelector(`${rowSelector(row)} > [aria-colindex="${String(column + 1)}"]`);
  }

  /** Presses the button or link of a cell; false where it has none. */
  pressInside(position: GridPosition): boolean {
    return press(this.at(position)?.querySelector<HTMLElement>('button, a'));
  }

  /** Presses what opens the menu of a row; false where there is none. */
  pressMenu(row: number): boolean {
    return press(this.grid.querySelector<HTMLElement>(`${rowSelector(row)} [data-menu]`));
  }

  /**
   * Call in an injection context. A change of `drawn` may give the focused row another element, and the focus would be
   * lost with the old one.
   */
  keepFocus(drawn: Signal<unknown>, position: Signal<GridPosition>): void {
    let hadFocus = false;
    afterRenderEffect(() => {
      drawn();
      const { activeElement, body } = this.grid.ownerDocument;
      if (hadFocus && activeElement === body) this.at(position())?.focus({ preventScroll: true });
      hadFocus = this.grid.contains(this.grid.ownerDocument.activeElement);
    });
  }
}

const rowSelector = (row: number): string => `[role="row"][aria-rowindex="${String(row + 2)}"]`;

function press(control: HTMLElement | null | undefined): boolean {
  control?.click();
  return control !== null && control !== undefined;
}
