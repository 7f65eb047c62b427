import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { LocationNames, type ShortLevel } from '@streamstock/dashboard-data-access-catalogue';
import { EmptyNote, units } from '@streamstock/dashboard-ui-panels';
import { StatusChip } from '@streamstock/dashboard-ui-status';

/** The levels that need somebody most, worst first. */
@Component({
  selector: 'ss-attention-list',
  imports: [EmptyNote, RouterLink, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './attention-list.html',
  styleUrl: './attention-list.css',
})
export class AttentionList {
  private readonly locations = inject(LocationNames);
  readonly levels = input.required<readonly ShortLevel[]>();

  protected readonly rows = computed(() =>
    this.levels().map(({ productId, productName, locationId, available, reorderPoint, status }) => ({
      key: `${productId}|${locationId}`,
      productId,
      locationId,
      name: productName ?? productId,
      place: this.locations.of(locationId),
      available: units(available),
      reorderPoint: units(reorderPoint),
      status,
    })),
  );
}
