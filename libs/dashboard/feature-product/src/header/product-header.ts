import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { Money } from '@streamstock/contracts-events';
import type { ProductDetail } from '@streamstock/contracts-http-api';
import { LocationNames } from '@streamstock/dashboard-data-access-catalogue';
import { Session } from '@streamstock/dashboard-data-access-session';
import { counted, money, spokenChanges, units, unitWord } from '@streamstock/dashboard-ui-panels';
import { Icon, StaleMark, StatusChip } from '@streamstock/dashboard-ui-status';
import { ProductState } from '../state/product-state';
import { ReorderPoint } from './reorder-point';

const lifecycleWords: Readonly<Record<ProductDetail['lifecycle'], string>> = {
  draft: 'Draft: nothing moves yet',
  active: '',
  'phasing-out': 'Phasing out: sold off, not restocked',
  discontinued: 'Discontinued: neither sold nor restocked',
};

const price = (amount: Money | null): string =>
  amount === null ? '–' : money(amount.amount, amount.currency);

/** What the product is and how it stands over all locations that the person may see. */
@Component({
  selector: 'ss-product-header',
  imports: [Icon, ReorderPoint, StaleMark, StatusChip],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './product-header.html',
  styleUrl: './product-header.css',
})
export class ProductHeader {
  protected readonly state = inject(ProductState);
  private readonly person = inject(Session).person;
  private readonly locations = inject(LocationNames);

  readonly product = input.required<ProductDetail>();
  readonly staleSince = input.required<number | null>();

  protected readonly onHand = computed(() => units(this.state.onHand()));
  protected readonly available = computed(() => units(this.state.available()));
  protected readonly spoken = spokenChanges(
    this.state.changed,
    computed(() => `${this.onHand()} on hand, ${this.available()} available.`),
  );
  protected readonly price = computed(() => price(this.product().price));
  protected readonly cost = computed(() => price(this.product().cost));
  protected readonly lifecycle = computed(() => lifecycleWords[this.product().lifecycle]);
  protected readonly about = computed(() => {
    const { sku, category, barcode } = this.product();
    return [sku, category, barcode].filter((text) => text !== null).join(' · ');
  });
  protected readonly supply = computed(() => {
    const { supplierId, leadTimeDays } = this.product();
    const parts = [supplierId, leadTimeDays === null ? null : counted(leadTimeDays, 'day')];
    return parts.filter((text) => text !== null).join(', ') || '–';
  });
  protected readonly unitOf = (quantity: number): string => unitWord(quantity, this.product().baseUnit);
  /** The locations that the numbers are about, where the person does not see all. */
  protected readonly only = computed(() => {
    const locations = this.person()?.locations ?? '*';
    return locations === '*' ? null : locations.map((id) => this.locations.of(id)).join(', ');
  });
}
