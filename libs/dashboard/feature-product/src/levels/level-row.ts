import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { stockStatus } from '@streamstock/dashboard-data-access-live';
import { Sparkline } from '@streamstock/dashboard-ui-charts';
import { changeMark, TimeMark, units } from '@streamstock/dashboard-ui-panels';
import { StaleMark, StatusChip } from '@streamstock/dashboard-ui-status';

/** The product at one location, live. */
@Component({
  selector: 'tr[ssLevelRow]',
  imports: [RouterLink, Sparkline, StaleMark, StatusChip, TimeMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './level-row.html',
  styleUrls: ['./level-row.css', './level-card.css'],
  host: { role: 'row', '[class.stale]': 'staleSince() !== null' },
})
export class LevelRow {
  private readonly locations = inject(LocationNames);

  readonly level = input.required<StockLevel>();
  readonly reorderPoint = input.required<number>();
  readonly staleSince = input.required<number | null>();
  /** What was on hand at the end of the last days; empty while that is not known. */
  readonly trend = input.required<readonly number[]>();

  protected readonly place = computed(() => this.locations.of(this.level().locationId));
  protected readonly zone = computed(() => this.locations.zoneOf(this.level().locationId));
  protected readonly status = computed(() => stockStatus(this.level().available, this.reorderPoint()));
  private readonly onHand = computed(() => this.level().onHand);
  private readonly available = computed(() => this.level().available);
  protected readonly onHandText = computed(() => units(this.onHand()));
  protected readonly availableText = computed(() => units(this.available()));
  protected readonly inboundText = computed(() => units(this.level().incoming));
  protected readonly reorderPointText = computed(() => units(this.reorderPoint()));
  protected readonly onHandMark = changeMark(this.onHand);
  protected readonly availableMark = changeMark(this.available);
}
