import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  Catalogue,
  dayIn,
  LocationNames,
  Reading,
  whileLive,
} from '@streamstock/dashboard-data-access-catalogue';
import { LiveLevels } from '@streamstock/dashboard-data-access-live';
import { Session } from '@streamstock/dashboard-data-access-session';
import {
  counted,
  FailureNote,
  Panel,
  spokenChanges,
  staleSince,
  units,
  ZoneNote,
} from '@streamstock/dashboard-ui-panels';
import { Shortcuts } from '@streamstock/dashboard-ui-shell';
import { CLOCK, ShownZone, StaleMark, timeOfDay } from '@streamstock/dashboard-ui-status';
import { ActivityList } from './activity/activity-list';
import { AttentionList } from './attention/attention-list';
import { PlaceList } from './places/place-list';
import type { PlaceOrder } from './places/place-order';
import { TileGrid } from './tiles/tile-grid';
import { tilesOf } from './tiles/tiles-of';

const attentionRows = 10;
const activityRows = 100;
/** Two weeks and today. */
const salesDays = 15;

/** How everything stands and what needs somebody. Each part is read, fails and is tried again by itself. */
@Component({
  selector: 'ss-overview-page',
  imports: [
    ActivityList,
    AttentionList,
    FailureNote,
    Panel,
    PlaceList,
    RouterLink,
    StaleMark,
    TileGrid,
    ZoneNote,
  ],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './overview-page.html',
  styleUrl: './overview-page.css',
})
export class OverviewPage {
  private readonly catalogue = inject(Catalogue);
  private readonly now = inject(CLOCK);
  private readonly zone = inject(ShownZone);
  private readonly locations = inject(LocationNames);
  private readonly person = inject(Session).person;

  protected readonly metrics = new Reading((signal) => this.catalogue.metrics(signal));
  protected readonly sales = new Reading((signal) => this.catalogue.dailySales(salesDays, signal));
  protected readonly attention = new Reading((signal) => this.catalogue.shortest(attentionRows, signal));
  protected readonly places = new Reading((signal) => this.catalogue.locations(signal));
  protected readonly activity = new Reading(async (signal) => {
    const page = await this.catalogue.movements({}, undefined, signal, activityRows);
    return page.items;
  });

  private readonly live = inject(LiveLevels);
  protected readonly stale = staleSince(this.live.connection);
  protected readonly spoken = spokenChanges(
    this.live.changed,
    computed(() => {
      const levels = this.metrics.value()?.levels;
      return levels === undefined ? '' : `${counted(levels.low, 'level')} low, ${units(levels.out)} out.`;
    }),
  );
  private readonly today = computed(() => dayIn(this.now(), this.zone.of()));
  protected readonly tiles = computed(() => {
    const metrics = this.metrics.value();
    return metrics && tilesOf(metrics, this.sales.value(), this.today());
  });
  protected readonly asOf = computed(() => {
    const metrics = this.metrics.value();
    return metrics && timeOfDay(Date.parse(metrics.asOf), this.zone.of());
  });
  /** What the figures are about, for whoever sees only some of the locations. */
  protected readonly scope = computed(() => {
    const locations = this.person()?.locations ?? '*';
    return locations === '*' ? null : locations.map((id) => this.locations.of(id));
  });

  protected readonly order = signal<PlaceOrder>('risk');
  protected readonly held = signal(false);
  protected readonly pointedAt = signal(false);
  protected readonly paused = computed(() => this.held() || this.pointedAt());

  constructor() {
    this.locations.load();
    const all = [this.metrics, this.sales, this.attention, this.places, this.activity];
    for (const reading of all) void reading.ask();
    whileLive(() => this.activity.refresh(), { soon: 700, anyway: 15_000 });
    whileLive(() => this.metrics.refresh(), { soon: 2_000, anyway: 20_000 });
    whileLive(() => this.sales.refresh(), { soon: 15_000, anyway: 60_000 });
    whileLive(() => Promise.all([this.attention.refresh(), this.places.refresh()]), {
      soon: 5_000,
      anyway: 60_000,
    });
    const release = inject(Shortcuts).register('p', 'Pause or resume the live activity', () => {
      this.held.update((held) => !held);
    });
    inject(DestroyRef).onDestroy(() => {
      release();
      for (const reading of all) reading.stop();
    });
  }
}
