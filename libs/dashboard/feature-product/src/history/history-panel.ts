import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { ProductDetail, StockLevel } from '@streamstock/contracts-http-api';
import {
  LocationNames,
  movedUntilNow,
  type ProductHistory,
  type Reading,
  stockDays,
} from '@streamstock/dashboard-data-access-catalogue';
import { LineFigure } from '@streamstock/dashboard-ui-charts';
import { Panel, units } from '@streamstock/dashboard-ui-panels';
import { ownZone } from '@streamstock/dashboard-ui-status';
import { descriptionOf, pointsOf, tableOf } from './history-chart';

/** What was on hand over the last 30 days, everywhere or at one location. */
@Component({
  selector: 'ss-history-panel',
  imports: [LineFigure, Panel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './history-panel.html',
  styleUrl: './history-panel.css',
})
export class HistoryPanel {
  protected readonly locations = inject(LocationNames);

  readonly reading = input.required<Reading<ProductHistory>>();
  readonly product = input.required<ProductDetail>();
  readonly levels = input.required<readonly StockLevel[]>();
  /** The location it is about; undefined for all. */
  readonly at = input.required<string | undefined>();
  readonly chosen = output<string | null>();

  private readonly zone = computed(() => this.reading().value()?.zone ?? ownZone);
  private readonly days = computed(() => {
    const history = this.reading().value();
    if (history === undefined) return [];
    const here = this.at();
    const there = ({ locationId }: { readonly locationId: string }): boolean =>
      (here ?? locationId) === locationId;
    const onHand = this.levels()
      .filter(there)
      .reduce((sum, level) => sum + level.onHand, 0);
    return stockDays(movedUntilNow(history, this.levels()).filter(there), onHand, history.starts);
  });
  protected readonly name = computed(() => {
    const here = this.at();
    return `On hand of ${this.product().name}${here === undefined ? '' : ` at ${this.locations.of(here)}`}`;
  });
  protected readonly points = computed(() => pointsOf(this.days(), this.product().baseUnit, this.zone()));
  protected readonly description = computed(() =>
    descriptionOf(
      this.days(),
      this.product().baseUnit,
      this.zone(),
      this.reading().value()?.cutShort ?? false,
    ),
  );
  protected readonly table = computed(() => {
    const scope = this.at() ?? 'all-locations';
    return tableOf(this.days(), this.zone(), `on-hand-${this.product().productId}-${scope}.csv`);
  });
  /** Reorder points are per location, so a total has none to be held against. */
  protected readonly threshold = computed(() => {
    const { reorderPoint } = this.product();
    return this.at() === undefined || reorderPoint === 0
      ? null
      : { value: reorderPoint, label: `Reorder point ${units(reorderPoint)}` };
  });
  protected readonly units = units;

  protected choose(event: Event): void {
    if (event.target instanceof HTMLSelectElement) this.chosen.emit(event.target.value || null);
  }
}
