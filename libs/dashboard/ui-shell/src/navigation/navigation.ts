import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@streamstock/dashboard-ui-status';
import type { PageLink } from './page-link';

/** The pages: a rail at the side of a wide screen, a bar at the foot of a phone. */
@Component({
  selector: 'ss-navigation',
  imports: [Icon, RouterLink, RouterLinkActive],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav aria-label="Pages">
      <ul>
        @for (page of pages(); track page.path) {
          <li>
            <a
              [routerLink]="page.path"
              routerLinkActive="current"
              ariaCurrentWhenActive="page"
              [routerLinkActiveOptions]="{ exact: page.path === '/' }"
              [title]="page.label + ' (' + page.keys + ')'"
            >
              <ss-icon [name]="page.icon" />
              <span>{{ page.label }}</span>
            </a>
          </li>
        }
      </ul>
    </nav>
  `,
  styleUrl: './navigation.css',
})
export class Navigation {
  readonly pages = input.required<readonly PageLink[]>();
}
