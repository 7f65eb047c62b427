import {
  ChangeDetectionStrategy,
  Component,
  computed,
  type ElementRef,
  inject,
  viewChild,
} from '@angular/core';
import { LIVE_STOCK } from '@streamstock/dashboard-data-access-live';
import { ConnectionChip, Icon, timeOfDay } from '@streamstock/dashboard-ui-status';
import { CLOCK } from './clock';
import { FailureNote } from './failure-note';
import { matching } from './product-search';
import { ProductRows } from './product-rows';
import { shortText, units } from './quantity-text';
import { textInUrl } from './query-in-url';
import { Skeleton } from './skeleton';
import { spokenSummary } from './spoken-summary';

const bannerAfter = 10_000;
const staleAfter = 30_000;

/** All products with their levels per location, live. */
@Component({
  selector: 'ss-stock-page',
  imports: [ConnectionChip, FailureNote, Icon, ProductRows, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './stock-page.html',
  styleUrl: './stock-page.css',
  host: { '(document:keydown)': 'focusSearch($event)' },
})
export class StockPage {
  protected readonly live = inject(LIVE_STOCK);
  protected readonly now = inject(CLOCK);
  protected readonly query = textInUrl('q');
  private readonly searchBox = viewChild.required<ElementRef<HTMLInputElement>>('searchBox');

  protected readonly list = this.live.list;
  protected readonly visible = computed(() => matching(this.live.products(), this.query.value()));
  protected readonly firstLoad = computed(() => this.list().readAt === null);
  protected readonly failure = computed(() => {
    const toldByBanner = !this.firstLoad() && this.live.sureUntil() !== null;
    return toldByBanner ? null : this.list().failure;
  });
  protected readonly loadingMore = computed(() => this.list().phase === 'loading-more');

  private readonly unsureFor = computed(() => {
    const since = this.live.sureUntil();
    return since === null ? 0 : this.now() - since;
  });
  protected readonly staleSince = computed(() =>
    this.unsureFor() > staleAfter ? this.live.sureUntil() : null,
  );
  protected readonly banner = computed(() => {
    const since = this.live.sureUntil();
    return since !== null && !this.firstLoad() && this.unsureFor() > bannerAfter ? timeOfDay(since) : null;
  });
  protected readonly signedOut = computed(() => this.live.connection().state === 'signed-out');

  protected readonly loaded = computed(() => this.live.products().length);
  protected readonly loadedText = computed(() => {
    const { more, total, totalIsEstimate } = this.list();
    const loaded = this.loaded();
    const noun = (more ? total : loaded) === 1 ? 'product' : 'products';
    return more
      ? `${units(loaded)} of ${totalIsEstimate ? 'about ' : ''}${units(total)} ${noun}`
      : `${units(loaded)} ${noun}`;
  });
  protected readonly standing = computed(() => {
    const products = this.live.products();
    const levels = products.reduce((sum, product) => sum + product.rows().length, 0);
    const low = products.reduce((sum, product) => sum + product.short().low, 0);
    const out = products.reduce((sum, product) => sum + product.short().out, 0);
    return `${units(levels)} levels: ${shortText(low, out) ?? 'none low or out'}`;
  });
  protected readonly summary = spokenSummary(
    this.live,
    computed(() => `${this.loadedText()}, ${this.standing()}.`),
  );

  protected search(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.query.set(event.target.value);
  }

  protected clearSearch(): void {
    this.query.set('');
    this.searchBox().nativeElement.focus();
  }

  protected focusSearch(event: KeyboardEvent): void {
    const typing = event.target instanceof HTMLElement && event.target.matches('input, textarea, select');
    if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    this.searchBox().nativeElement.focus();
  }

  protected reload(): void {
    location.reload();
  }
}
