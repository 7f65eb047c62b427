import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { Direction } from '@streamstock/dashboard-data-access-catalogue';
import { ProductWalk } from './product-walk';

const words = {
  previous: { name: 'Previous product', key: '[', none: 'This is the first product by SKU.' },
  next: { name: 'Next product', key: ']', none: 'This is the last product by SKU.' },
} as const;

/** The way to the products before and behind, by SKU. A button stays where the catalogue ends, so that it keeps the focus. */
@Component({
  selector: 'ss-walk-buttons',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (button of buttons(); track button.direction) {
      <button
        type="button"
        [attr.aria-keyshortcuts]="button.key"
        [attr.aria-disabled]="button.none || button.busy ? true : null"
        [attr.title]="button.title"
        (click)="step.emit(button.direction)"
      >
        {{ button.name }}
      </button>
    }
    <span class="visually-hidden" role="status">{{ told() }}</span>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2);
    }
  `,
})
export class WalkButtons {
  private readonly walk = inject(ProductWalk);
  /** What the product is called; empty while that is read. */
  readonly productName = input.required<string>();
  readonly step = output<Direction>();

  protected readonly buttons = computed(() =>
    (['previous', 'next'] as const).map((direction) => {
      const { name, key, none: reason } = words[direction];
      const none = this.walk[direction]() === null;
      const title = none ? reason : `${name} by SKU (${key})`;
      return { direction, name, key, none, title, busy: this.walk.busy() === direction };
    }),
  );
  /** What a screen reader is told of a step: where it led, and where no further one leads. */
  protected readonly told = computed(() => {
    const busy = this.walk.busy();
    if (busy !== null) return `Looking for the ${busy} product`;
    if (!this.walk.used()) return '';
    const ends = this.buttons().filter(({ none }) => none);
    return [this.productName(), ...ends.map(({ title }) => title)].join('. ');
  });
}
