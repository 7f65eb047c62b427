import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  contentChildren,
  effect,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { CellElements } from './cell-elements';
import { CellTemplate } from './columns/cell-template';
import { columnTracks, leastWidth } from './columns/column-tracks';
import { type ColumnWidths, noWidths, withWidths } from './columns/column-widths';
import type { GridColumn } from './columns/grid-column';
import { nextSort } from './columns/sort-direction';
import type { GridCell, RowChoice } from './grid-events';
import { GridHead, type SelectionExtent } from './grid-head';
import { GridRow } from './grid-row';
import { deed } from './keys/deed';
import { type GridPosition, headerRow, within } from './keys/grid-position';
import { movedBy } from './keys/moved-by';
import { asksForAll, isTyping, onCheckBox, onEdge, onOwnControl, positionOf } from './keys/place-of-event';
import type { GridSource } from './rows/grid-source';
import { GridScroller } from './rows/grid-scroller';
import { slotRows } from './rows/slots';

/**
 * A table of any number of rows of one height, of which only those that are seen are there, each as a row element that is used
 * again and again. One tab stop; the keys are those of the ARIA grid pattern.
 */
@Component({
  selector: 'ss-grid',
  imports: [GridHead, GridRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './grid.html',
  styleUrl: './grid.css',
  host: {
    role: 'grid',
    '[class.cards]': 'cards()',
    '[style.--columns]': 'tracks()',
    '[style.--least-width]': 'least()',
    '[attr.aria-label]': 'label()',
    '[attr.aria-rowcount]': 'rowCount()',
    '[attr.aria-colcount]': 'columnCount()',
    '[attr.aria-multiselectable]': 'selected() === null ? null : true',
    '(keydown)': 'pressed($event)',
    '(focusin)': 'entered($event)',
    '(click)': 'clicked($event)',
    '(dblclick)': 'doubleClicked($event)',
  },
})
export class Grid<Row> {
  private readonly elements = new CellElements(inject<ElementRef<HTMLElement>>(ElementRef).nativeElement);
  private readonly injector = inject(Injector);
  private readonly viewport = viewChild.required<ElementRef<HTMLElement>>('viewport');
  private readonly head = viewChild.required<ElementRef<HTMLElement>>('head');
  private readonly ruler = viewChild.required<ElementRef<HTMLElement>>('ruler');
  private readonly cellTemplates = contentChildren<CellTemplate<Row>>(CellTemplate);

  readonly label = input.required<string>();
  readonly columns = input.required<readonly GridColumn[]>();
  readonly source = input.required<GridSource<Row>>();
  readonly nameOf = input.required<(row: Row) => string>();
  readonly sort = input('');
  /** Whether letters do anything (WCAG 2.1.4). */
  readonly letters = input(true);
  /** Whether a row is selected; null where rows cannot be. */
  readonly selected = input<((row: Row) => boolean) | null>(null);
  /** How many of the rows that are there are selected. */
  readonly extent = input<SelectionExtent>('none');

  readonly sortChange = output<string>();
  readonly selectRow = output<RowChoice>();
  /** All rows that are there are to be selected, or let go of. */
  readonly selectLoaded = output<boolean>();
  readonly edit = output<GridCell<Row>>();
  readonly open = output<GridCell<Row>>();
  /** Widths that a person gave to columns. */
  readonly resized = output<ColumnWidths>();

  private readonly active = signal<GridPosition>({ row: 0, column: 0 });
  protected readonly count = computed(() => this.source().count());
  protected readonly scroller = new GridScroller(
    { viewport: this.viewport, head: this.head, ruler: this.ruler },
    this.count,
  );
  readonly cards = this.scroller.cards;
  /** The first row that is seen, to come back to. */
  readonly firstRow = this.scroller.firstRow;

  /** While an edge is dragged, and until it is taken over. */
  protected readonly drawnWidths = linkedSignal<readonly GridColumn[], ColumnWidths>({
    source: this.columns,
    computation: () => noWidths,
  });
  private readonly drawn = computed(() => withWidths(this.columns(), this.drawnWidths()));
  protected readonly tracks = computed(() => columnTracks(this.drawn(), this.selected() !== null));
  protected readonly least = computed(
    () => `${String(leastWidth(this.drawn(), this.selected() !== null))}px`,
  );
  protected readonly rowCount = computed(() => {
    const total = this.source().total();
    return total === null ? -1 : total + 1;
  });
  protected readonly columnCount = computed(() => this.columns().length + (this.selected() === null ? 0 : 1));
  protected readonly templates = computed(
    () => new Map(this.cellTemplates().map((cell) => [cell.ssCell(), cell.template])),
  );
  private readonly reach = computed(() => ({
    rows: this.count(),
    columns: this.columnCount(),
    page: this.scroller.page(),
    header: !this.cards(),
  }));
  /** Where the tab stop is. */
  protected readonly position = computed(() => within(this.active(), this.reach()));
  protected readonly slots = computed(() => {
    const { row } = this.position();
    return slotRows(this.scroller.window(), row === headerRow ? null : row);
  });

  constructor() {
    effect(() => {
      const { first, size } = this.scroller.window();
      const source = this.source();
      if (size > 0) untracked(() => source.demand(first, first + size - 1));
    });
    this.elements.keepFocus(this.scroller.window, this.position);
  }

  /** Scrolls so that this row is the first that is seen. */
  scrollTo(row: number): void {
    const begin = (): void => {
      this.scroller.begin(row);
    };
    afterNextRender(begin, { injector: this.injector });
  }

  /** Gives the focus to the cell that has the tab stop. */
  focusCell(): void {
    this.moveTo(this.position());
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.altKey || event.isComposing || isTyping(event)) return;
    if (asksForAll(event)) {
      event.preventDefault();
      this.takeLoaded(true);
      return;
    }
    if (!this.letters() && /^[a-z.]$/.test(event.key)) return;
    const control = event.ctrlKey || event.metaKey;
    const from = this.position();
    const to = movedBy({ key: event.key, control }, from, this.reach());
    if (to !== undefined) {
      event.preventDefault();
      if (event.shiftKey && to.row !== from.row && to.row >= 0) this.extendTo(from.row, to.row);
      this.moveTo(to);
    } else if (!control && !onOwnControl(event) && this.act(event.key)) event.preventDefault();
  }

  protected entered(event: FocusEvent): void {
    const position = positionOf(event.target);
    if (position !== undefined) this.active.set(position);
  }

  protected clicked(event: MouseEvent): void {
    const position = positionOf(event.target);
    if (position === undefined || onEdge(event)) return;
    if (position.row === headerRow) this.useHeader(position.column);
    else if (onCheckBox(event)) this.selectRow.emit({ index: position.row, extend: event.shiftKey });
  }

  protected doubleClicked(event: MouseEvent): void {
    if (onOwnControl(event) || (positionOf(event.target)?.row ?? headerRow) < 0) return;
    this.emitCell(this.edit);
  }

  private act(key: string): boolean {
    const position = this.position();
    const { row, column } = position;
    if (row === headerRow) return (key === 'Enter' || key === ' ') && this.useHeader(column);
    switch (deed(key, this.selected() !== null && column === 0)) {
      case 'select':
        if (this.selected() !== null) this.selectRow.emit({ index: row, extend: false });
        return true;
      case 'edit':
        return this.emitCell(this.edit);
      case 'menu':
        return this.elements.pressMenu(row);
      case 'open':
        return this.elements.pressInside(position) || this.emitCell(this.open);
      case undefined:
        return false;
    }
  }

  private useHeader(column: number): boolean {
    if (this.selected() !== null && column === 0) return this.takeLoaded(this.extent() !== 'all');
    const header = this.columns()[column - (this.selected() === null ? 0 : 1)];
    const sort = header === undefined ? undefined : nextSort(header, this.sort());
    if (sort !== undefined) this.sortChange.emit(sort);
    return true;
  }

  private takeLoaded(select: boolean): boolean {
    if (this.selected() !== null) this.selectLoaded.emit(select);
    return true;
  }

  private emitCell(to: { emit: (cell: GridCell<Row>) => void }): boolean {
    const { row: index } = this.position();
    const row = untracked(() => this.source().rowAt(index));
    const element = this.elements.at(this.position());
    if (row !== undefined && element !== null) to.emit({ index, row, element });
    return true;
  }

  private extendTo(from: number, to: number): void {
    if (this.selected() !== null) this.selectRow.emit({ index: to, extend: true, from: Math.max(0, from) });
  }

  private moveTo(to: GridPosition): void {
    this.active.set(to);
    if (to.row !== headerRow) this.scroller.show(to.row);
    afterNextRender(() => this.elements.at(this.position())?.focus(), { injector: this.injector });
  }
}
