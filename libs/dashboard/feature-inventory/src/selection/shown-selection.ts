import { computed, effect, inject, Injectable, untracked } from '@angular/core';
import { Session } from '@streamstock/dashboard-data-access-session';
import { roleToCorrect, StockList } from '@streamstock/dashboard-data-access-stock';
import { meetsChoices } from '../inventory-texts';
import { RowSelection } from './row-selection';

/** What is selected, beside the list that is shown. */
@Injectable()
export class ShownSelection extends RowSelection {
  private readonly list: StockList;
  private readonly session = inject(Session);

  constructor() {
    const list = inject(StockList);
    super(() => list.total()?.count ?? 0);
    this.list = list;
    list.keep(this.hasKey);
    effect(() => {
      const query = list.query();
      if (query !== null) {
        untracked(() => {
          this.shows(query);
        });
      }
    });
  }

  /** How many of the rows that are there are selected. */
  readonly extent = computed((): 'none' | 'some' | 'all' => {
    if (this.size() === 0) return 'none';
    return this.list.loaded().every(this.has) ? 'all' : 'some';
  });
  /** Of those chosen one by one, how many the list does not show. */
  readonly elsewhere = computed(() => {
    const query = this.list.query();
    return query === null ? 0 : this.rows().filter((row) => !meetsChoices(row.item(), query)).length;
  });
  /** Why their stock may not be changed; undefined where it may. */
  readonly whyNot = computed(() => {
    const locations = new Set(this.rows().map(({ locationId }) => locationId));
    // What the list finds lies at locations of the person.
    const places = this.isMatching() ? [undefined] : [...locations];
    return places
      .map((locationId) => this.session.whyNot(roleToCorrect, locationId))
      .find((reason) => reason !== undefined);
  });

  /** Selects the rows that are there, or lets go of all. */
  takeLoaded(select: boolean): void {
    if (select) this.add(this.list.loaded());
    else this.clear();
  }

  /** Selects all that the list finds, also what is not there yet. */
  takeMatching(): void {
    const query = this.list.query();
    if (query !== null) this.addMatching(query);
  }
}
