import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { ZoneNote } from '@streamstock/dashboard-ui-panels';
import { CLOCK, ShownZone, wholeInstant } from '@streamstock/dashboard-ui-status';
import { filterNames, type FilterText, isFiltered, movementFilter } from './filters/filter-text';
import { MovementFilters } from './filters/movement-filters';
import { MovementView } from './view/movement-view';

/** Everything that moved, newest first. What is filtered is in the address, so that a link shows the same. */
@Component({
  selector: 'ss-events-page',
  imports: [MovementFilters, MovementView, ZoneNote],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './events-page.html',
  styleUrl: './events-page.css',
})
export class EventsPage {
  private readonly router = inject(Router);

  readonly type = input<string>();
  readonly product = input<string>();
  readonly loc = input<string>();
  readonly from = input<string>();
  readonly to = input<string>();
  readonly actor = input<string>();
  readonly corr = input<string>();

  private readonly now = inject(CLOCK);
  private readonly locations = inject(LocationNames);
  private readonly zone = inject(ShownZone);
  /** The clock of the one location that is shown; null where there are several. */
  protected readonly store = computed(() => this.locations.zoneOf(this.loc()));
  /** On paper nobody sees when it was. */
  protected readonly printedAt = computed(() => wholeInstant(this.now(), this.zone.of(this.store())));
  protected readonly text = computed<FilterText>(() =>
    Object.fromEntries(
      filterNames.flatMap((name) => {
        const value = this[name]();
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  );
  protected readonly filter = computed(() => movementFilter(this.text(), this.zone.of(this.store())));
  protected readonly filtered = computed(() => isFiltered(this.text()));

  constructor() {
    this.locations.load();
  }

  protected change(text: FilterText): void {
    const queryParams = Object.fromEntries(
      Object.entries(text).map(([name, value]) => [name, value || null]),
    );
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }

  protected clear(): void {
    void this.router.navigate([], { queryParams: {} });
  }
}
