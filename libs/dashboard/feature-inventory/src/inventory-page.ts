import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  untracked,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { LiveLevels } from '@streamstock/dashboard-data-access-live';
import {
  isFiltered,
  nameOfRow,
  PendingWrites,
  StockList,
  type StockQuery,
  type StockRow,
} from '@streamstock/dashboard-data-access-stock';
import {
  EmptyNote,
  FailureNote,
  SkeletonLines,
  staleSince,
  TimeMark,
  units,
} from '@streamstock/dashboard-ui-panels';
import { Shortcuts } from '@streamstock/dashboard-ui-shell';
import { StaleMark, StatusChip } from '@streamstock/dashboard-ui-status';
import {
  CellTemplate,
  type ColumnWidths,
  Grid,
  type GridCell,
  type RowChoice,
  withWidths,
} from '@streamstock/dashboard-ui-stock-table';
import {
  columnsOf,
  type Params,
  paramsOfColumns,
  paramsOfQuery,
  paramsOfWidths,
  queryOf,
  widthsOf,
} from './address/inventory-address';
import { keepPlace } from './address/keep-place';
import { QuantityCell } from './cells/quantity-cell';
import { ColumnChooser } from './columns/column-chooser';
import { gridColumns } from './columns/inventory-columns';
import { CategoryChoices } from './filters/category-choices';
import { InventoryFilters } from './filters/inventory-filters';
import { changeText, countText } from './inventory-texts';
import { InventoryDialogs } from './dialogs/inventory-dialogs';
import { RowActions } from './row-actions/row-actions';
import type { RowAction } from './row-menu/row-menu';
import { BulkBar } from './selection/bulk-bar';
import { ShownSelection } from './selection/shown-selection';
import { SkuChip } from './skus/sku-chip';
import { UnaddressedSkus } from './skus/unaddressed-skus';
import { spokenSummary } from './status/spoken-summary';

/** Every level of stock that the person may see, live: to find, to compare and to correct. */
@Component({
  selector: 'ss-inventory-page',
  imports: [
    BulkBar,
    CellTemplate,
    ColumnChooser,
    EmptyNote,
    FailureNote,
    Grid,
    InventoryFilters,
    QuantityCell,
    RouterLink,
    RowActions,
    SkeletonLines,
    SkuChip,
    StaleMark,
    StatusChip,
    TimeMark,
  ],
  providers: [InventoryDialogs, ShownSelection, StockList, UnaddressedSkus],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inventory-page.html',
  styleUrls: ['./inventory-page.css', './inventory-cells.css'],
})
export class InventoryPage {
  private readonly router = inject(Router);
  protected readonly locationNames = inject(LocationNames);
  private readonly grid = viewChild<Grid<StockRow>>(Grid);
  private readonly actions = viewChild.required(RowActions);
  private readonly filters = viewChild.required(InventoryFilters);

  readonly q = input<string>();
  readonly skus = input<string>();
  readonly loc = input<string>();
  readonly cat = input<string>();
  readonly status = input<string>();
  readonly sort = input<string>();
  readonly cols = input<string>();
  readonly widths = input<string>();

  private readonly dialogs = inject(InventoryDialogs);
  protected readonly unaddressed = inject(UnaddressedSkus);
  protected readonly list = inject(StockList);
  protected readonly rows = this.list.rows;
  protected readonly pending = inject(PendingWrites);
  protected readonly selection = inject(ShownSelection);
  protected readonly letters = inject(Shortcuts).singleKeys;
  protected readonly summary = spokenSummary();
  protected readonly staleSince = staleSince(inject(LiveLevels).connection);
  protected readonly nameOf = (row: StockRow): string =>
    `${nameOfRow(row)}, ${this.nameOfLocation(row.locationId)}`;
  protected readonly productName = nameOfRow;
  protected readonly nameOfLocation = (locationId: string): string => this.locationNames.of(locationId);
  protected readonly units = units;
  protected readonly paramsOfColumns = paramsOfColumns;
  protected readonly paramsOfWidths = paramsOfWidths;

  protected readonly query = computed(() =>
    this.unaddressed.addedTo(
      queryOf({
        ...{ q: this.q(), skus: this.skus(), loc: this.loc(), cat: this.cat() },
        ...{ status: this.status(), sort: this.sort() },
      }),
    ),
  );
  protected readonly filtered = computed(() => isFiltered(this.query()));
  protected readonly shownColumns = computed(() => columnsOf({ cols: this.cols() }));
  protected readonly madeWidths = computed(() => widthsOf({ widths: this.widths() }));
  protected readonly columns = computed(() => {
    const cards = this.grid()?.cards() ?? false;
    const columns = gridColumns(this.shownColumns(), this.query().locationId !== '', cards);
    return withWidths(columns, this.madeWidths());
  });
  protected readonly locations = computed(() =>
    this.locationNames.all().map(({ locationId, name }) => ({ id: locationId, label: name })),
  );
  protected readonly categories = inject(CategoryChoices).all;
  protected readonly countText = computed(() => countText(this.list.total()));
  protected readonly changeText = computed(() => changeText(this.list.moved(), this.list.grown()));
  protected readonly nothingThere = computed(() => this.list.total()?.count === 0);

  constructor() {
    this.locationNames.load();
    inject(CategoryChoices).load();
    effect(() => {
      const query = this.query();
      untracked(() => void this.list.ask(query));
    });
    const letGo = inject(Shortcuts).register('/', 'Search stock', () => {
      this.filters().focusSearch();
    });
    inject(DestroyRef).onDestroy(letGo);
    keepPlace(this.list.query, this.grid);
  }

  protected whyNot(row: StockRow): string | undefined {
    return this.actions().whyNot(row);
  }

  protected ask({ query, typing }: { readonly query: StockQuery; readonly typing: boolean }): void {
    this.unaddressed.keep(query);
    this.go(paramsOfQuery(query), typing);
  }

  protected async chooseSkus(): Promise<void> {
    const skus = await this.dialogs.skus(this.query().skus);
    if (skus !== undefined) this.show(skus);
  }

  protected show(skus: readonly string[]): void {
    this.ask({ query: { ...this.query(), skus }, typing: false });
  }

  protected sortBy(sort: string): void {
    this.ask({ query: { ...this.query(), sort: queryOf({ sort }).sort }, typing: false });
  }

  protected clearFilters(): void {
    this.ask({ query: queryOf({ sort: this.sort() }), typing: false });
    this.filters().focusSearch();
  }

  protected resize(made: ColumnWidths): void {
    this.go(paramsOfWidths(new Map([...this.madeWidths(), ...made])));
  }

  /** Changes the address and makes no entry of it. */
  protected go(queryParams: Params, replaceUrl = true): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl });
  }

  protected choose(choice: RowChoice): void {
    this.selection.choose(choice, (index) => this.rows.rowAt(index));
  }

  protected edit({ row, element }: GridCell<StockRow>): void {
    const cell = element.parentElement?.querySelector<HTMLElement>('[data-column="on-hand"]') ?? element;
    this.actions().start('adjust', row, cell);
  }

  protected startFrom(action: RowAction, row: StockRow, event: Event): void {
    const at = event.currentTarget;
    if (at instanceof HTMLElement && this.whyNot(row) === undefined) this.actions().start(action, row, at);
  }

  protected openMenu(row: StockRow, event: Event): void {
    if (event.currentTarget instanceof HTMLElement) this.actions().openMenu(row, event.currentTarget);
  }

  protected openProduct(row: StockRow): void {
    this.actions().openProduct(row);
  }

  protected bulk(): void {
    this.actions().startBulk(this.selection.target());
  }

  protected backToGrid(): void {
    this.grid()?.focusCell();
  }
}
