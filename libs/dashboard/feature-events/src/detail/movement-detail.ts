import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StockEvent } from '@streamstock/contracts-http-api';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { signedUnits, units } from '@streamstock/dashboard-ui-panels';
import { ShownZone } from '@streamstock/dashboard-ui-status';
import { movementFacts } from './movement-facts';

/** One movement in full: what it changed, why, by whom, and the way to its causes. */
@Component({
  selector: 'ss-movement-detail',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './movement-detail.html',
  styleUrl: './movement-detail.css',
})
export class MovementDetail {
  private readonly locations = inject(LocationNames);
  private readonly zone = inject(ShownZone);
  readonly movement = input.required<StockEvent>();

  protected readonly before = computed(() => units(this.movement().onHand - this.movement().onHandChange));
  protected readonly after = computed(() => units(this.movement().onHand));
  protected readonly change = computed(() => signedUnits(this.movement().onHandChange));
  protected readonly place = computed(() => this.locations.of(this.movement().locationId));
  protected readonly facts = computed(() => {
    const zone = this.zone.of(this.locations.zoneOf(this.movement().locationId));
    return movementFacts(this.movement(), (id) => this.locations.of(id), zone);
  });
}
