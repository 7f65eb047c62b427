import { ChangeDetectionStrategy, Component, DestroyRef, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Sparkline } from '@streamstock/dashboard-ui-charts';
import { Icon } from '@streamstock/dashboard-ui-status';
import { Shortcuts } from '@streamstock/dashboard-ui-shell';
import type { Tile } from './tile';

const most = 8;

/** The figures. The digit keys open them in their order. */
@Component({
  selector: 'ss-tile-grid',
  imports: [Icon, RouterLink, Sparkline],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './tile-grid.html',
  styleUrl: './tile-grid.css',
})
export class TileGrid {
  /** Undefined while they are read. */
  readonly tiles = input.required<readonly Tile[] | undefined>();
  readonly stale = input.required<boolean>();
  protected readonly places = Array.from({ length: most }, (_, index) => index);

  constructor() {
    const shortcuts = inject(Shortcuts);
    const router = inject(Router);
    const open = (index: number): void => {
      const tile = this.tiles()?.[index];
      if (tile !== undefined) void router.navigate([tile.link], { queryParams: tile.query });
    };
    const released = this.places.map((index) =>
      shortcuts.register(String(index + 1), `Open figure ${String(index + 1)}`, () => {
        open(index);
      }),
    );
    inject(DestroyRef).onDestroy(() => {
      for (const release of released) release();
    });
  }
}
