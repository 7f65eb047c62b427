import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StockEvent } from '@streamstock/contracts-http-api';
import { LocationNames, ProductNames } from '@streamstock/dashboard-data-access-catalogue';
import { EmptyNote, signedUnits, TimeMark } from '@streamstock/dashboard-ui-panels';
import { activityWords } from './activity-words';
import { folded } from './folded';

const lines = 10;

/** The latest movements, bursts folded. It stands still while it is paused, so that a person can read and press. */
@Component({
  selector: 'ss-activity-list',
  imports: [EmptyNote, RouterLink, TimeMark],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './activity-list.html',
  styleUrl: './activity-list.css',
})
export class ActivityList {
  private readonly locations = inject(LocationNames);
  private readonly products = inject(ProductNames);
  readonly movements = input.required<readonly StockEvent[]>();
  readonly paused = input.required<boolean>();

  private readonly shown = linkedSignal<
    { latest: readonly StockEvent[]; paused: boolean },
    readonly StockEvent[]
  >({
    source: () => ({ latest: this.movements(), paused: this.paused() }),
    computation: ({ latest, paused }, before) => (paused && before !== undefined ? before.value : latest),
  });
  /** When the newest line of the first answer was recorded: what came later is marked for a moment. */
  private readonly firstAt = linkedSignal<readonly StockEvent[], string>({
    source: this.movements,
    computation: (movements, before) => before?.value ?? movements[0]?.recordedAt ?? '',
  });

  private readonly told = computed(() => folded(this.shown()).slice(0, lines));
  protected readonly rows = computed(() =>
    this.told().map((line) => ({
      ...line,
      product: line.productId === null ? '' : this.products.of(line.productId),
      words: activityWords(line.type, line.count),
      change: signedUnits(line.units),
      place: this.locations.of(line.locationId),
      zone: this.locations.zoneOf(line.locationId),
      query: { type: line.type, loc: line.locationId },
      fresh: line.at > this.firstAt(),
    })),
  );
  protected readonly waiting = computed(() => {
    const known = new Set(this.shown().map(({ movementId }) => movementId));
    return this.movements().filter(({ movementId }) => !known.has(movementId)).length;
  });

  constructor() {
    effect(() => {
      const ids = this.told().flatMap(({ productId }) => productId ?? []);
      untracked(() => {
        this.products.want(ids);
      });
    });
  }
}
