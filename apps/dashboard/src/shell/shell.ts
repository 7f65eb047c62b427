import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  type ElementRef,
  inject,
  signal,
  viewChild,
} from '@angular/core';
import { Router, RouterOutlet } from '@angular/router';
import { LiveLevels } from '@streamstock/dashboard-data-access-live';
import { Session } from '@streamstock/dashboard-data-access-session';
import {
  AppBar,
  Banner,
  CommandPalette,
  keysShown,
  Navigation,
  NewVersion,
  PersonMenu,
  ShortcutHelp,
  Shortcuts,
  StaleBanner,
} from '@streamstock/dashboard-ui-shell';
import { CLOCK, ShownZone } from '@streamstock/dashboard-ui-status';
import { signedOutParams } from '../start/signed-in';
import { focusNewPages } from './focus-new-pages';
import { PaletteSources } from './palette/palette-sources';
import { pages } from './pages';
import { recheckSession } from './recheck-session';
import { zoneInAddress, zoneWords } from './zone-in-address';

/** What stands around every page, and what is one for all of them: keys, live levels, the end of the session. */
@Component({
  selector: 'ss-shell',
  imports: [AppBar, Banner, CommandPalette, Navigation, PersonMenu, RouterOutlet, ShortcutHelp, StaleBanner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './shell.html',
  styleUrl: './shell.css',
})
export class Shell {
  private readonly router = inject(Router);
  protected readonly session = inject(Session);
  protected readonly live = inject(LiveLevels);
  protected readonly version = inject(NewVersion);
  protected readonly now = inject(CLOCK);
  private readonly zone = inject(ShownZone);
  protected readonly pages = pages;
  protected readonly paletteKeys = keysShown('mod+k', navigator.platform).join(' ');
  /** What a screen reader is told when a key has changed the zone. */
  protected readonly zoneTold = signal('');
  protected readonly signOutFailed = signal(false);
  protected readonly sources = inject(PaletteSources).all({
    help: () => {
      this.help().open();
    },
    signOut: () => void this.signOut(),
  });
  /** Whose live levels these are. */
  private readonly owner = computed(() => {
    const person = this.session.person();
    return person && `${person.tenantId}|${person.subject}`;
  });
  private readonly main = viewChild.required<ElementRef<HTMLElement>>('main');
  private readonly palette = viewChild.required(CommandPalette);
  private readonly help = viewChild.required(ShortcutHelp);

  constructor() {
    this.registerKeys();
    focusNewPages(() => this.main().nativeElement);
    recheckSession(this.session, this.live);
    zoneInAddress();
    effect(() => {
      const owner = this.owner();
      if (owner === undefined) this.live.close();
      else this.live.open(owner);
    });
    effect(() => {
      const state = this.session.state();
      if (state.state !== 'over') return;
      const queryParams = signedOutParams(state.code, this.router.url);
      void this.router.navigate(['/signed-out'], { queryParams });
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    this.main().nativeElement.focus();
  }

  protected openPalette(): void {
    this.palette().open();
  }

  protected openHelp(): void {
    this.help().open();
  }

  protected reload(): void {
    location.reload();
  }

  protected async signOut(): Promise<void> {
    this.signOutFailed.set(false);
    await this.session.signOut().catch(() => {
      this.signOutFailed.set(true);
    });
  }

  private registerKeys(): void {
    const shortcuts = inject(Shortcuts);
    const letGo = [
      ...pages.map(({ keys, label, path }) =>
        shortcuts.register(keys, `Go to ${label}`, () => void this.router.navigateByUrl(path)),
      ),
      shortcuts.register('/', 'Search', () => {
        this.openPalette();
      }),
      shortcuts.register('mod+k', 'Search or go to', () => {
        this.openPalette();
      }),
      shortcuts.register('t z', 'Times of the location, yours, or UTC', () => {
        this.zone.turn();
        this.zoneTold.set(zoneWords[this.zone.choice()]);
      }),
      shortcuts.register('?', 'Keyboard shortcuts', () => {
        this.openHelp();
      }),
    ];
    inject(DestroyRef).onDestroy(() => {
      for (const release of letGo) release();
    });
  }
}
