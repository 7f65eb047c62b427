import {
  afterNextRender,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  type Signal,
  signal,
} from '@angular/core';
import { sizeOf } from '../sizes';
import { offsetToShow, visibleWindow } from './visible-window';

type Part = Signal<ElementRef<HTMLElement>>;

interface Parts {
  readonly viewport: Part;
  /** Scrolls sideways with the rows. */
  readonly head: Part;
  /** Is as high as a row. */
  readonly ruler: Part;
}

/** Narrower than this, rows are cards. CSS pixels. */
const cardsBelow = 600;

/** Where a grid is scrolled to and what is seen there. Must be made in an injection context. */
export class GridScroller {
  private readonly offset = signal(0);
  private readonly seen: Signal<{ readonly width: number; readonly height: number }>;
  readonly rowHeight: Signal<number>;
  readonly cards = computed(() => this.seen().width > 0 && this.seen().width < cardsBelow);
  /** The rows that are drawn. */
  readonly window = computed(() => visibleWindow({ ...this.state(), count: this.count() }), {
    equal: (a, b) => a.first === b.first && a.size === b.size,
  });
  /** Rows that are seen whole at once. */
  readonly page = computed(() => Math.max(1, Math.floor(this.seen().height / this.rowHeight()) - 1));
  readonly firstRow = computed(() => Math.floor(this.offset() / this.rowHeight()));

  constructor(
    private readonly parts: Parts,
    private readonly count: Signal<number>,
  ) {
    this.seen = sizeOf(parts.viewport, { width: 0, height: 600 });
    const ruler = sizeOf(parts.ruler, { width: 1, height: 36 });
    this.rowHeight = computed(() => Math.max(1, ruler().height));
    const destroyed = new AbortController();
    inject(DestroyRef).onDestroy(() => {
      destroyed.abort();
    });
    // Not in the template: a listener there would have the grid checked for every scroll event.
    afterNextRender(() => {
      const follow = (): void => {
        this.follow();
      };
      parts.viewport().nativeElement.addEventListener('scroll', follow, {
        passive: true,
        signal: destroyed.signal,
      });
    });
  }

  /** Scrolls as little as shows the row whole. */
  show(row: number): void {
    this.to(offsetToShow(row, this.state()));
  }

  /** Scrolls so that this row is the first that is seen. */
  begin(row: number): void {
    this.to(row * this.rowHeight());
  }

  private to(offset: number): void {
    this.parts.viewport().nativeElement.scrollTop = offset;
    this.follow();
  }

  private follow(): void {
    const { scrollTop, scrollLeft } = this.parts.viewport().nativeElement;
    this.offset.set(scrollTop);
    this.parts.head().nativeElement.scrollLeft = scrollLeft;
  }

  private readonly state = computed(() => ({
    offset: this.offset(),
    height: this.seen().height,
    rowHeight: this.rowHeight(),
  }));
}
