import { ChangeDetectionStrategy, Component } from '@angular/core';
import { StockPage } from '@streamstock/dashboard-feature-stock';

@Component({
  selector: 'ss-root',
  imports: [StockPage],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<ss-stock-page />',
})
export class Root {}
