import { NgTemplateOutlet } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, input, type TemplateRef } from '@angular/core';
import type { CellContext } from './columns/cell-template';
import type { GridColumn } from './columns/grid-column';
import type { GridSource } from './rows/grid-source';

/** One row element of a grid. It is given another row when the one it shows is scrolled away. */
@Component({
  selector: 'ss-grid-row',
  imports: [NgTemplateOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './grid-row.html',
  styleUrls: ['./grid-row.css', './check-box.css', './grid-card.css'],
  host: {
    role: 'row',
    '[class.selected]': 'isSelected()',
    '[class.card]': 'card()',
    '[class.odd]': 'index() % 2 === 1',
    '[attr.aria-rowindex]': 'index() + 2',
    '[attr.aria-selected]': 'selected() === null ? null : isSelected()',
    '[attr.aria-busy]': 'row() === undefined ? true : null',
    '[style.transform]': 'place()',
  },
})
export class GridRow<Row> {
  readonly index = input.required<number>();
  readonly rowHeight = input.required<number>();
  readonly source = input.required<GridSource<Row>>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly cells = input.required<ReadonlyMap<string, TemplateRef<CellContext<Row>>>>();
  readonly card = input.required<boolean>();
  /** Whether a row is selected; null where rows cannot be. */
  readonly selected = input.required<((row: Row) => boolean) | null>();
  /** The column with the tab stop of the grid, counted from 0; null when it is in another row. */
  readonly tabStop = input.required<number | null>();
  /** What the check box is called, for those who do not see where it is. */
  readonly nameOf = input.required<(row: Row) => string>();

  protected readonly row = computed(() => this.source().rowAt(this.index()));
  protected readonly isSelected = computed(() => {
    const row = this.row();
    return row !== undefined && this.selected()?.(row) === true;
  });
  protected readonly name = computed(() => {
    const row = this.row();
    return row === undefined ? '' : this.nameOf()(row);
  });
  protected readonly place = computed(() => `translateY(${String(this.index() * this.rowHeight())}px)`);
  protected readonly shift = computed(() => (this.selected() === null ? 0 : 1));
  protected readonly context = computed((): CellContext<Row> | null => {
    const row = this.row();
    return row === undefined ? null : { $implicit: row, index: this.index(), card: this.card() };
  });
}
