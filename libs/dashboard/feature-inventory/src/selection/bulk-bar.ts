import { ChangeDetectionStrategy, Component, computed, inject, output } from '@angular/core';
import { mostAtOnce, StockList } from '@streamstock/dashboard-data-access-stock';
import { ShownSelection } from './shown-selection';
import { offerText, selectedText } from './selection-texts';

/** What can be done with the selected rows, and the offer to select all that match. */
@Component({
  selector: 'ss-bulk-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span role="status">{{ text() }}</span>
    @if (offer(); as found) {
      @if (found.count > most) {
        <span class="why">{{ offerText(found) }}</span>
      } @else {
        <button type="button" (click)="selection.takeMatching(); go.focus()">{{ offerText(found) }}</button>
      }
    }
    <button
      #go
      type="button"
      class="primary"
      [attr.aria-disabled]="selection.whyNot() === undefined ? null : true"
      [attr.title]="selection.whyNot()"
      [attr.aria-describedby]="selection.whyNot() === undefined ? null : 'why-not-bulk'"
      (click)="start()"
    >
      Adjust or count
    </button>
    @if (selection.whyNot(); as reason) {
      <span id="why-not-bulk" class="why">{{ reason }}</span>
    }
    <button type="button" (click)="clear()">Clear selection</button>
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
  private readonly list = inject(StockList);
  protected readonly selection = inject(ShownSelection);
  protected readonly most = mostAtOnce;
  protected readonly offerText = offerText;
  readonly started = output();
  /** Nothing is selected any more; the focus is to go back to the rows. */
  readonly cleared = output();

  protected readonly text = computed(() => {
    const { size, elsewhere, isMatching } = this.selection;
    return selectedText(size(), elsewhere(), isMatching() ? (this.list.total()?.count ?? 0) : null);
  });
  /** What the list finds, where not all of it is selected. */
  protected readonly offer = computed(() => {
    const found = this.list.total();
    const { size, elsewhere, isMatching } = this.selection;
    return found === null || isMatching() || found.count <= size() - elsewhere() ? null : found;
  });

  protected clear(): void {
    this.cleared.emit();
    this.selection.clear();
  }

  protected start(): void {
    if (this.selection.whyNot() === undefined) this.started.emit();
  }
}
