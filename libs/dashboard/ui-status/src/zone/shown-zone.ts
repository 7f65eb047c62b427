import { Injectable, linkedSignal } from '@angular/core';
import { remembered } from '../remembered';
import { isZone, ownZone } from './zone-text';

/** Whose clock times are shown by: that of the location they are about, the person's own, or none's. */
export const zoneChoices = ['store', 'mine', 'utc'] as const;
export type ZoneChoice = (typeof zoneChoices)[number];

/** The zone in which times are shown, everywhere on the page. */
@Injectable({ providedIn: 'root' })
export class ShownZone {
  private readonly kept = remembered('streamstock.zone', zoneChoices, 'mine');
  private readonly current = linkedSignal<ZoneChoice>(() => this.kept.value());

  readonly choice = this.current.asReadonly();

  /** What the person chooses, which this browser remembers. */
  choose(choice: ZoneChoice): void {
    this.kept.set(choice);
    this.current.set(choice);
  }

  /** To the next of the three. */
  turn(): void {
    const at = zoneChoices.indexOf(this.choice());
    this.choose(zoneChoices[(at + 1) % zoneChoices.length] ?? 'mine');
  }

  /** What an address says, for as long as the page is open: a link does not change what somebody likes. */
  follow(choice: ZoneChoice): void {
    this.current.set(choice);
  }

  /** The IANA name of the zone for a time that is about a location in `store`; null where it is about none, or several. */
  of(store: string | null = null): string {
    switch (this.choice()) {
      case 'utc':
        return 'UTC';
      case 'mine':
        return ownZone;
      case 'store':
        return store !== null && isZone(store) ? store : ownZone;
    }
  }
}
