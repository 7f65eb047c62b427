import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'ss-product-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1>Product</h1>',
})
export class ProductPage {}
