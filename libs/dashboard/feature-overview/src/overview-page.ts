import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'ss-overview-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1>Overview</h1>',
})
export class OverviewPage {}
