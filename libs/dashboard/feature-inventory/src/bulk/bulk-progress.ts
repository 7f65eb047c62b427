import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { units } from '@streamstock/dashboard-ui-panels';

/** How far something is that takes a while. */
@Component({
  selector: 'ss-bulk-progress',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label>
      <span>{{ what() }}: {{ units(done()) }} of {{ units(of()) }}</span>
      <progress [value]="done()" [max]="of()"></progress>
    </label>
  `,
  styles: `
    label {
      display: grid;
      gap: var(--space-1);
      color: var(--muted);
      font-variant-numeric: tabular-nums;
    }
    progress {
      inline-size: 100%;
      accent-color: var(--primary);
    }
  `,
})
export class BulkProgress {
  readonly what = input.required<string>();
  readonly done = input.required<number>();
  readonly of = input.required<number>();
  protected readonly units = units;
}
