import { ChangeDetectionStrategy, Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LocationStanding } from '@streamstock/dashboard-data-access-catalogue';
import { EmptyNote, percent, units } from '@streamstock/dashboard-ui-panels';
import { Icon } from '@streamstock/dashboard-ui-status';
import { inOrder, type PlaceOrder } from './place-order';

const atFirst = 10;
const nearlyFull = 0.9;

/** How full each location is and how much of it is low or out. */
@Component({
  selector: 'ss-place-list',
  imports: [EmptyNote, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './place-list.html',
  styleUrl: './place-list.css',
})
export class PlaceList {
  readonly locations = input.required<readonly LocationStanding[]>();
  readonly order = input.required<PlaceOrder>();

  protected readonly whole = signal(false);
  protected readonly count = computed(() => this.locations().length);
  protected readonly cut = computed(() => !this.whole() && this.count() > atFirst);
  protected readonly rows = computed(() =>
    inOrder(this.locations(), this.order())
      .slice(0, this.whole() ? undefined : atFirst)
      .map((location) => ({
        ...location,
        useText: location.use === null ? 'no capacity set' : percent(location.use),
        full: location.use !== null && location.use > nearlyFull,
        onHandText: units(location.onHand),
        lowText: units(location.low),
        outText: units(location.out),
      })),
  );
}
