import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { nameOfRow, type RowOutcome } from '@streamstock/dashboard-data-access-stock';
import { counted, units } from '@streamstock/dashboard-ui-panels';
import type { BulkLine } from './bulk-model';

/** Lines that are written out at first, and then at each asking; those that are not as asked go first. */
const linesAtOnce = 200;

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

  private readonly most = signal(linesAtOnce);

  protected readonly shown = computed(() =>
    [...this.lines()]
      .sort((one, other) => Number(isAsAsked(one)) - Number(isAsAsked(other)))
      .slice(0, this.most())
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
  protected readonly more = computed(() => Math.max(0, this.lines().length - this.most()));
  protected readonly moreText = computed(() => {
    const toSay = this.lines().filter((line) => !isAsAsked(line)).length - this.most();
    return `${counted(this.more(), 'more row')}, ${toSay > 0 ? units(toSay) : 'none'} left out, changed or refused.`;
  });

  protected showMore(): void {
    this.most.update((most) => most + linesAtOnce);
  }
}

/** Whether there is nothing to read about it: it would change, or has changed, as it was asked. */
const isAsAsked = (line: BulkLine): boolean => ['plain', 'ok'].includes(toneOf(line));

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
      if (outcome.code === 'stock.version-differs') return 'Refused: changed since the dry run';
      return `Refused: ${outcome.detail}`;
    case 'invalid':
      return `Refused: ${outcome.detail}`;
    case 'pending':
      return 'Not decided yet';
    case 'unknown':
      return 'Not known whether it was recorded';
  }
}
