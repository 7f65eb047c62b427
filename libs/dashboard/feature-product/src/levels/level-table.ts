import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { StockLevel } from '@streamstock/contracts-http-api';
import { EmptyNote } from '@streamstock/dashboard-ui-panels';
import { LevelRow } from './level-row';

/** The product at every location that the person may see. */
@Component({
  selector: 'ss-level-table',
  imports: [EmptyNote, LevelRow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './level-table.html',
  styleUrl: './level-table.css',
})
export class LevelTable {
  readonly levels = input.required<readonly StockLevel[]>();
  readonly reorderPoint = input.required<number>();
  readonly staleSince = input.required<number | null>();
  readonly trends = input.required<ReadonlyMap<string, readonly number[]>>();

  protected readonly none: readonly number[] = [];
}
