import { computed, inject, Injectable } from '@angular/core';
import { Reading } from '@streamstock/dashboard-data-access-catalogue';
import { FilterChoices } from '@streamstock/dashboard-data-access-stock';
import { units } from '@streamstock/dashboard-ui-panels';

/** Categories to filter by, with how many products each has. None where they cannot be read: the filter is no reason to fail. */
@Injectable({ providedIn: 'root' })
export class CategoryChoices {
  private readonly choices = inject(FilterChoices);
  private readonly reading = new Reading((signal) => this.choices.categories(signal));

  readonly all = computed(() =>
    (this.reading.value() ?? []).map(({ category, products }) => ({
      id: category,
      label: `${category} (${units(products)})`,
    })),
  );

  load(): void {
    void this.reading.refresh();
  }
}
