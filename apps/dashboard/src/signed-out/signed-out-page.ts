import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@streamstock/dashboard-data-access-session';
import { Icon } from '@streamstock/dashboard-ui-status';
import { reasonText, safeReturn } from './reasons';

/** What StreamStock is, for whoever is not signed in, and the way in. */
@Component({
  selector: 'ss-signed-out-page',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './signed-out-page.html',
  styleUrl: './signed-out-page.css',
})
export class SignedOutPage {
  readonly reason = input<string>();
  readonly returnTo = input<string>();
  private readonly session = inject(Session);
  protected readonly why = computed(() => reasonText(this.reason()));

  constructor() {
    const router = inject(Router);
    // Where the page begins here, as after a reload, nobody has asked yet.
    if (this.session.state().state === 'unknown') void this.session.load();
    // Somebody may have signed in again in another tab.
    effect(() => {
      if (this.session.state().state === 'signed-in') void router.navigateByUrl(safeReturn(this.returnTo()));
    });
  }

  protected signIn(): void {
    this.session.signIn(safeReturn(this.returnTo()));
  }
}
