import { computed, inject, Injectable } from '@angular/core';
import { Catalogue } from './catalogue';
import { Reading } from './reading/reading';

const keptFor = 60_000;

/** What locations are called, and their clocks. One that is not known yet, or not among the person's, goes by its id. */
@Injectable({ providedIn: 'root' })
export class LocationNames {
  private readonly catalogue = inject(Catalogue);
  private readonly reading = new Reading((signal) => this.catalogue.locations(signal));

  readonly all = computed(() => this.reading.value() ?? []);
  private readonly byId = computed(
    () => new Map(this.all().map((location) => [location.locationId, location])),
  );

  /** Reads them where they have not been read lately; a page calls it when it opens. */
  load(): void {
    if (Date.now() - (this.reading.askedAt() ?? 0) > keptFor) void this.reading.refresh();
  }

  of(locationId: string): string {
    return this.byId().get(locationId)?.name ?? locationId;
  }

  /** The IANA name of its time zone; null while that is not known. */
  zoneOf(locationId: string | undefined): string | null {
    return this.byId().get(locationId ?? '')?.timezone ?? null;
  }
}
