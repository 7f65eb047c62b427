import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { nameOfRow, type RowOutcome } from '@streamstock/dashboard-data-access-stock';
import { units } from '@streamstock/dashboard-ui-panels';
import type { BulkLine } from './bulk-model';

/** Lines that are written out; those with something to say go first. */
const mostLines = 200;

/** Row by row: what is, what would be, and what became of it. */
@Component({
  selector: 'ss-bulk-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-lines.html',
  styleUrl: './bulk-lines.css',
})
export class BulkLines {
  private readonly locations = inject(LocationNames);
  readonly lines = input.required<readonly BulkLine[]>();

  protected readonly shown = computed(() =>
    [...this.lines()]
      .sort((one, other) => Number(isPlain(one)) - Number(isPlain(other)))
      .slice(0, mostLines)
      .map((line) => {
        const { level, onHand, available } = line.planned;
        return {
          key: line.row.key,
          name: nameOfRow(line.row),
          location: this.locations.of(line.row.locationId),
          onHand: `${units(level.onHand)} → ${units(onHand)}`,
          available: `${units(level.available)} → ${units(available)}`,
          tone: toneOf(line),
          remark: remarkOf(line),
        };
      }),
  );
  protected readonly more = computed(() => Math.max(0, this.lines().length - mostLines));
}

const isPlain = (line: BulkLine): boolean => toneOf(line) === 'plain';

function toneOf({ planned, fresh, outcome }: BulkLine): 'plain' | 'low' | 'out' | 'ok' {
  if (outcome !== null) return outcome.outcome === 'accepted' ? 'ok' : 'out';
  if (planned.obstacle !== null) return 'out';
  return fresh ? 'low' : 'plain';
}

function remarkOf({ planned, fresh, outcome }: BulkLine): string {
  if (outcome !== null) return wordsOf(outcome);
  if (planned.obstacle !== null) return `Left out: ${planned.obstacle}`;
  return fresh ? 'Changed just now' : '';
}

function wordsOf(outcome: RowOutcome): string {
  switch (outcome.outcome) {
    case 'accepted':
      return 'Recorded';
    case 'refused':
    case 'invalid':
      return `Refused: ${outcome.detail}`;
    case 'pending':
      return 'Not decided yet';
    case 'unknown':
      return 'Not known whether it was recorded';
  }
}
