import { ChangeDetectionStrategy, Component } from '@angular/core';

/** Every stock level, live. */
@Component({
  selector: 'ss-inventory-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1>Inventory</h1>',
})
export class InventoryPage {}
