import { ChangeDetectionStrategy, Component } from '@angular/core';

@Component({
  selector: 'ss-events-page',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<h1>Events</h1>',
})
export class EventsPage {}
