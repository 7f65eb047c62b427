import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  input,
  output,
  viewChild,
} from '@angular/core';
import type { StockStatus } from '@streamstock/contracts-http-api';
import type { StockQuery } from '@streamstock/dashboard-data-access-stock';
import { Icon } from '@streamstock/dashboard-ui-status';
import { isSkuList, skusIn } from '../skus/skus-in';

interface Choice {
  readonly id: string;
  readonly label: string;
}

/** A pause in typing that is long enough to ask. Milliseconds. */
const typingPause = 250;

/** What the list shows and in which order. */
@Component({
  selector: 'ss-inventory-filters',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './inventory-filters.html',
  styleUrl: './inventory-filters.css',
  host: { role: 'search', 'aria-label': 'Stock' },
})
export class InventoryFilters {
  readonly query = input.required<StockQuery>();
  readonly locations = input.required<readonly Choice[]>();
  readonly categories = input.required<readonly Choice[]>();
  /** A choice, or a word being typed: the latter makes no entry in the history. */
  readonly changed = output<{ readonly query: StockQuery; readonly typing: boolean }>();
  /** Somebody wants to paste or write a list of SKUs. */
  readonly skusWanted = output();
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** What the box had when it was last told of: the address follows it, not the other way round. */
  private told: string | undefined;

  protected readonly statuses: readonly { readonly id: StockStatus; readonly label: string }[] = [
    { id: 'ok', label: 'OK' },
    { id: 'low', label: 'Low' },
    { id: 'out', label: 'Out' },
  ];
  protected readonly sorts = computed((): readonly Choice[] => [
    { id: 'product', label: 'Product' },
    { id: '-product', label: 'Product, last first' },
    { id: 'location', label: 'Location' },
    { id: '-location', label: 'Location, last first' },
    ...(this.query().locationId === ''
      ? []
      : [
          { id: 'available', label: 'Least available' },
          { id: '-available', label: 'Most available' },
        ]),
  ]);

  constructor() {
    effect(() => {
      const { search } = this.query();
      if (search !== this.told) this.box().nativeElement.value = search;
      this.told = search;
    });
  }

  focusSearch(): void {
    this.box().nativeElement.focus();
    this.box().nativeElement.select();
  }

  protected type(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.search(true);
    }, typingPause);
  }

  protected commit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.timer);
    this.search(false);
  }

  /** A list of SKUs is a filter of its own; words are words. */
  protected paste(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData('text') ?? '';
    const { skus, fault } = skusIn(text);
    if (!isSkuList(text) || fault !== null) return;
    event.preventDefault();
    clearTimeout(this.timer);
    this.changed.emit({ query: { ...this.query(), search: '', skus }, typing: false });
  }

  protected choose(name: 'locationId' | 'category' | 'status' | 'sort', event: Event): void {
    if (!(event.target instanceof HTMLSelectElement)) return;
    this.changed.emit({ query: { ...this.query(), [name]: event.target.value }, typing: false });
  }

  protected clear(name: 'locationId' | 'category' | 'status'): void {
    this.changed.emit({ query: { ...this.query(), [name]: '' }, typing: false });
  }

  private search(typing: boolean): void {
    const search = this.box().nativeElement.value;
    if (search === this.query().search && typing) return;
    this.told = search;
    this.changed.emit({ query: { ...this.query(), search }, typing });
  }
}
