import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterLink } from '@angular/router';

@Component({
  selector: 'ss-no-such-page',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>No such page</h1>
    <p>Nothing is at this address. <a routerLink="/">Go to the overview</a></p>
  `,
  styles: `
    p {
      margin-block-start: var(--space-2);
    }
  `,
})
export class NoSuchPage {}
