import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { counted, units } from '@streamstock/dashboard-ui-panels';

/** What can be done with the selected rows. */
@Component({
  selector: 'ss-bulk-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="status">{{ text() }}</span>
    <button
      type="button"
      class="primary"
      [attr.aria-disabled]="whyNot() === undefined ? null : true"
      [attr.title]="whyNot()"
      [attr.aria-describedby]="whyNot() === undefined ? null : 'why-not-bulk'"
      (click)="start()"
    >
      Adjust or count
    </button>
    @if (whyNot(); as reason) {
      <span id="why-not-bulk" class="why">{{ reason }}</span>
    }
    <button type="button" (click)="cleared.emit()">Clear selection</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-2) var(--space-3);
      padding: var(--space-2) var(--space-3);
      border: 1px solid var(--primary);
      border-radius: var(--radius);
      background: var(--info-tint);
    }
    span {
      font-weight: 500;
    }
    .why {
      color: var(--muted);
      font-weight: 400;
    }
  `,
  host: { role: 'group', 'aria-label': 'Selection' },
})
export class BulkBar {
  readonly selected = input.required<number>();
  /** Of them, how many the list does not show. */
  readonly elsewhere = input.required<number>();
  readonly whyNot = input.required<string | undefined>();
  readonly started = output();
  readonly cleared = output();

  protected readonly text = computed(() => {
    const elsewhere = this.elsewhere() > 0 ? `, ${units(this.elsewhere())} not in this filter` : '';
    return `${counted(this.selected(), 'row')} selected${elsewhere}`;
  });

  protected start(): void {
    if (this.whyNot() === undefined) this.started.emit();
  }
}
