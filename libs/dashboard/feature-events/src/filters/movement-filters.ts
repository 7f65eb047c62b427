import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { LocationNames, movementTypes } from '@streamstock/dashboard-data-access-catalogue';
import { movementWords } from '../movement-words';
import { type FilterName, filterNames, type FilterText, isFiltered } from './filter-text';

/** The filters of a list of movements. Says what a person chose; whoever uses it keeps it in the address. */
@Component({
  selector: 'ss-movement-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './movement-filters.html',
  styleUrl: './movement-filters.css',
})
export class MovementFilters {
  protected readonly locations = inject(LocationNames);
  protected readonly types = movementTypes.map((type) => ({ type, word: movementWords[type] }));

  readonly filter = input.required<FilterText>();
  /** The filters on offer. */
  readonly names = input<readonly FilterName[]>(filterNames);
  readonly changed = output<FilterText>();
  readonly cleared = output();

  protected readonly filtered = computed(() => isFiltered(this.filter()));
  /** A location of the address that is not among the person's, or not known yet. */
  protected readonly unlisted = computed(() => {
    const { loc = '' } = this.filter();
    return this.locations.all().some(({ locationId }) => locationId === loc) ? '' : loc;
  });
  protected readonly shown = computed(() => new Set(this.names()));

  protected choose(name: FilterName, event: Event): void {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) {
      this.changed.emit({ [name]: target.value.trim() });
    }
  }
}
