import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { units } from '@streamstock/dashboard-ui-panels';
import { rowChangeMark } from './row-change-mark';

/** A number that is marked at its left edge for a second when it changes, and what is on its way to it. */
@Component({
  selector: 'ss-quantity-cell',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@if (pending(); as change) {
      <span class="pending"><span class="visually-hidden">pending </span>{{ change }}…</span>
    }
    {{ text() }}`,
  styleUrl: './quantity-cell.css',
  host: {
    '[class.mark-odd]': "mark() === 'odd'",
    '[class.mark-even]': "mark() === 'even'",
  },
})
export class QuantityCell {
  /** Tells one row from another. */
  readonly rowKey = input.required<string>();
  readonly value = input.required<number>();
  readonly pending = input<string>();
  protected readonly text = computed(() => units(this.value()));
  protected readonly mark = rowChangeMark(this.rowKey, this.value);
}
