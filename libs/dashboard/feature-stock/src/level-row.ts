import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LIVE_STOCK, type LevelRow, stockStatus } from '@streamstock/dashboard-data-access-live';
import { age, StaleMark, StatusChip, wholeInstant } from '@streamstock/dashboard-ui-status';
import { changeMark } from './change-mark';
import { CLOCK } from './clock';
import { signedUnits, units } from './quantity-text';
import { RowMovement } from './row-movement';

/** One product at one location: its numbers, how sure they are, and the two movements a person can make here. */
@Component({
  selector: 'tr[ssLevelRow]',
  imports: [StaleMark, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './level-row.html',
  styleUrls: ['./cells.css', './level-row.css'],
  host: { role: 'row', '[class.stale]': 'staleSince() !== null' },
})
export class LevelRowView {
  private readonly now = inject(CLOCK);

  readonly row = input.required<LevelRow>();
  readonly productName = input.required<string>();
  readonly reorderPoint = input.required<number>();
  /** Milliseconds since 1970 when the values stopped being sure; null while they are. */
  readonly staleSince = input.required<number | null>();

  private readonly live = inject(LIVE_STOCK);
  readonly movement = new RowMovement(this.live, this.row);

  private readonly level = computed(() => this.row().level());
  protected readonly onHand = computed(() => this.level().onHand);
  protected readonly available = computed(() => this.level().available);
  protected readonly onHandText = computed(() => units(this.onHand()));
  protected readonly availableText = computed(() => units(this.available()));
  protected readonly onHandMark = changeMark(this.onHand);
  protected readonly availableMark = changeMark(this.available);
  protected readonly status = computed(() => stockStatus(this.available(), this.reorderPoint()));
  protected readonly changedAt = computed(() => Date.parse(this.level().asOf));
  protected readonly changedAge = computed(() => age(this.changedAt(), this.now()));
  protected readonly changedExactly = computed(() => wholeInstant(this.changedAt()));
  protected readonly pendingText = computed(() => {
    const pending = this.movement.pending();
    return pending === null ? null : signedUnits(pending);
  });
  protected readonly locationName = computed(() => {
    const { locationId } = this.row();
    return this.live.locationNames().get(locationId)?.name ?? locationId;
  });
  protected readonly where = computed(() => `of ${this.productName()} at ${this.locationName()}`);
}
