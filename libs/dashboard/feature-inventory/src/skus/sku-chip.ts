import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import { Reading } from '@streamstock/dashboard-data-access-catalogue';
import { KnownSkus } from '@streamstock/dashboard-data-access-stock';
import { counted } from '@streamstock/dashboard-ui-panels';

/** Unknown SKUs that are named; of more, how many. */
const mostNamed = 5;

/** The list of SKUs that the list is filtered by: how many there are, and which of them nobody knows. */
@Component({
  selector: 'ss-sku-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="chip">
      <button type="button" class="quiet" (click)="edit.emit()">
        {{ text() }}<span class="visually-hidden">, change the list</span>
      </button>
      <button type="button" class="quiet" aria-label="All SKUs" (click)="cleared.emit()">×</button>
    </span>
    <span role="status">{{ note() }}</span>
  `,
  styleUrl: './sku-chip.css',
})
export class SkuChip {
  private readonly known = inject(KnownSkus);
  private readonly reading = new Reading((signal) => this.known.unknown(this.skus(), signal));

  readonly skus = input.required<readonly string[]>();
  /** Whether the address holds them. */
  readonly addressed = input.required<boolean>();
  readonly edit = output();
  readonly cleared = output();

  protected readonly text = computed(() => counted(this.skus().length, 'SKU'));
  protected readonly note = computed(() => {
    const unknown = this.reading.value() ?? [];
    const named = unknown.slice(0, mostNamed).join(', ');
    const others = unknown.length > mostNamed ? ` and ${String(unknown.length - mostNamed)} more` : '';
    return [
      unknown.length === 0 ? '' : `Not known: ${named}${others}.`,
      this.reading.failure() === null ? '' : 'Whether all are known could not be read.',
      this.addressed() ? '' : 'Too many for the address: a link does not hold them.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  });

  constructor() {
    effect(() => {
      this.skus();
      untracked(() => {
        this.reading.forget();
        void this.reading.ask();
      });
    });
  }
}
