import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { StockedProduct } from '@streamstock/dashboard-data-access-live';
import { StatusChip } from '@streamstock/dashboard-ui-status';
import { FailureNote } from './failure-note';
import { LevelRowView } from './level-row';
import { shortText, units } from './quantity-text';

/** One product: its totals, then a row per location. */
@Component({
  selector: 'tbody[ssProductRows]',
  imports: [FailureNote, LevelRowView, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './product-rows.html',
  styleUrls: ['./cells.css', './product-rows.css'],
  host: { role: 'rowgroup' },
})
export class ProductRows {
  readonly stocked = input.required<StockedProduct>();
  readonly staleSince = input.required<number | null>();

  protected readonly product = computed(() => this.stocked().product());
  protected readonly rows = computed(() => this.stocked().rows());
  protected readonly status = computed(() => this.stocked().status());
  protected readonly onHand = computed(() => units(this.stocked().onHand()));
  protected readonly available = computed(() => units(this.stocked().available()));
  protected readonly reorderPoint = computed(() => units(this.product().reorderPoint));
  protected readonly short = computed(() => {
    const { low, out } = this.stocked().short();
    return shortText(low, out);
  });
  protected readonly stale = computed(() => this.staleSince() !== null);
}
