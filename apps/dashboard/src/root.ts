import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Appearance } from '@streamstock/dashboard-ui-shell';

@Component({
  selector: 'ss-root',
  imports: [RouterOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<router-outlet />',
})
export class Root {
  constructor() {
    // Sets theme and density before anything is drawn.
    inject(Appearance);
  }
}
