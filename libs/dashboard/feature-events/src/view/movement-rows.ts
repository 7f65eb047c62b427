import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StockEvent } from '@streamstock/contracts-http-api';
import { LocationNames, ProductNames } from '@streamstock/dashboard-data-access-catalogue';
import { signedUnits, TimeMark, units } from '@streamstock/dashboard-ui-panels';
import { CLOCK, offsetText, ShownZone } from '@streamstock/dashboard-ui-status';
import { MovementDetail } from '../detail/movement-detail';
import { movementWords } from '../movement-words';

/** Milliseconds. What was recorded so much later than it happened says when that was. */
const late = 60_000;

let made = 0;

/** Movements as a table, or as cards where it is narrow. Each opens to all that is known of it. */
@Component({
  selector: 'ss-movement-rows',
  imports: [MovementDetail, RouterLink, TimeMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './movement-rows.html',
  styleUrls: ['./movement-rows.css', './movement-cards.css'],
})
export class MovementRows {
  private readonly locations = inject(LocationNames);
  private readonly products = inject(ProductNames);
  private readonly zone = inject(ShownZone);
  private readonly now = inject(CLOCK);

  readonly movements = input.required<readonly StockEvent[]>();
  /** Where all are of one product, it is not named again in every row. */
  readonly withProduct = input(true);
  readonly label = input.required<string>();

  private readonly opened = signal<ReadonlySet<string>>(new Set());
  private readonly id = (made += 1);

  /** Whose clock the times of the rows are read on. */
  protected readonly clock = computed(() =>
    this.zone.choice() === 'store' ? 'time of the location' : offsetText(this.zone.of(), this.now()),
  );
  protected readonly columns = computed(() => (this.withProduct() ? 8 : 7));
  protected readonly rows = computed(() =>
    this.movements().map((movement, index) => ({
      movement,
      word: movementWords[movement.type],
      product: this.products.of(movement.productId),
      place: this.locations.of(movement.locationId),
      zone: this.locations.zoneOf(movement.locationId),
      isLate: Date.parse(movement.recordedAt) - Date.parse(movement.occurredAt) >= late,
      change: signedUnits(movement.onHandChange),
      after: units(movement.onHand),
      why: [movement.reason, movement.documentId ?? movement.orderId].filter((text) => text !== null),
      open: this.opened().has(movement.movementId),
      detailId: `movement-${String(this.id)}-${String(index)}`,
    })),
  );

  constructor() {
    effect(() => {
      const ids = this.withProduct() ? this.movements().map(({ productId }) => productId) : [];
      untracked(() => {
        this.products.want(ids);
      });
    });
  }

  protected toggle({ movementId }: StockEvent): void {
    this.opened.update((opened) => {
      const next = new Set(opened);
      if (!next.delete(movementId)) next.add(movementId);
      return next;
    });
  }
}
