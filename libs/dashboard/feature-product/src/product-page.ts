import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  Catalogue,
  LocationNames,
  type Direction,
  movedUntilNow,
  Reading,
  whileLive,
} from '@streamstock/dashboard-data-access-catalogue';
import { LiveLevels } from '@streamstock/dashboard-data-access-live';
import {
  type FilterName,
  type FilterText,
  isFiltered,
  movementFilter,
  MovementFilters,
  MovementView,
} from '@streamstock/dashboard-feature-events';
import {
  EmptyNote,
  FailureNote,
  Panel,
  SkeletonLines,
  staleSince,
  ZoneNote,
} from '@streamstock/dashboard-ui-panels';
import { Shortcuts } from '@streamstock/dashboard-ui-shell';
import { ShownZone } from '@streamstock/dashboard-ui-status';
import { trendsOf } from './history/history-chart';
import { HistoryPanel } from './history/history-panel';
import { ProductHeader } from './header/product-header';
import { LevelTable } from './levels/level-table';
import { ProductState } from './state/product-state';
import { ProductWalk } from './walk/product-walk';
import { WalkButtons } from './walk/walk-buttons';

/** One product: how it stands, where it lies, what moved. The tab, the location and the filters are in the address. */
@Component({
  selector: 'ss-product-page',
  imports: [
    EmptyNote,
    FailureNote,
    HistoryPanel,
    LevelTable,
    MovementFilters,
    MovementView,
    Panel,
    ProductHeader,
    RouterLink,
    SkeletonLines,
    WalkButtons,
    ZoneNote,
  ],
  providers: [ProductState, ProductWalk],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './product-page.html',
  styleUrl: './product-page.css',
})
export class ProductPage {
  private readonly router = inject(Router);
  private readonly catalogue = inject(Catalogue);
  protected readonly state = inject(ProductState);
  protected readonly walk = inject(ProductWalk);

  readonly productId = input.required<string>();
  readonly tab = input<string>();
  readonly loc = input<string>();
  readonly type = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();

  private readonly locations = inject(LocationNames);
  private readonly zone = inject(ShownZone);
  /** The clock of the one location that is looked at; null for all of them. */
  protected readonly store = computed(() => this.locations.zoneOf(this.loc()));
  /** Whose days the history is told by. */
  private readonly days = computed(() => this.zone.of(this.store()));

  protected readonly history = new Reading((signal) =>
    this.catalogue.history(this.productId(), this.days(), signal),
  );
  protected readonly trends = computed(() => {
    const history = this.history.value();
    return history === undefined
      ? new Map<string, readonly number[]>()
      : trendsOf(movedUntilNow(history, this.state.levels()), history.starts, this.state.levels());
  });
  protected readonly stale = staleSince(inject(LiveLevels).connection);
  protected readonly onMovements = computed(() => this.tab() === 'movements');
  protected readonly unknown = computed(() => this.state.reading.failure()?.code === 'product.not-found');

  protected readonly filterNames: readonly FilterName[] = ['type', 'loc', 'from', 'to'];
  protected readonly text = computed<FilterText>(() => ({
    type: this.type() ?? '',
    loc: this.loc() ?? '',
    from: this.from() ?? '',
    to: this.to() ?? '',
  }));
  protected readonly filter = computed(() => ({
    ...movementFilter(this.text(), this.days()),
    productId: this.productId(),
  }));
  protected readonly filtered = computed(() => isFiltered(this.text()));

  constructor() {
    this.locations.load();
    effect(() => {
      const productId = this.productId();
      untracked(() => {
        this.state.open(productId);
        this.walk.stand(productId);
        this.history.forget();
      });
    });
    effect(() => {
      this.productId();
      this.days();
      untracked(() => void this.history.ask());
    });
    whileLive(() => this.history.refresh(), {
      soon: 3_000,
      anyway: 300_000,
      concerns: ({ productId }) => productId === this.productId(),
    });
    const shortcuts = inject(Shortcuts);
    const released = [
      shortcuts.register('1', 'Levels of the product', () => this.change({ tab: null })),
      shortcuts.register('2', 'Movements of the product', () => this.change({ tab: 'movements' })),
      shortcuts.register('[', 'Previous product, by SKU', () => void this.go('previous', false)),
      shortcuts.register(']', 'Next product, by SKU', () => void this.go('next', false)),
    ];
    inject(DestroyRef).onDestroy(() => {
      for (const release of released) release();
      this.history.stop();
    });
  }

  protected change(params: Readonly<Record<string, string | null | undefined>>): void {
    const queryParams = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, value || null]),
    );
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  /** To a neighbour, on the same tab. Whoever pressed its button can press it again: the focus stays there. */
  protected async go(direction: Direction, keepFocus: boolean): Promise<void> {
    const productId = await this.walk.step(direction);
    if (productId === undefined) return;
    const queryParams = this.onMovements() ? {} : { loc: null };
    await this.router.navigate(['/products', productId], {
      queryParams,
      queryParamsHandling: 'merge',
      info: { keepFocus },
    });
  }

  protected clear(): void {
    this.change({ type: null, loc: null, from: null, to: null });
  }
}
