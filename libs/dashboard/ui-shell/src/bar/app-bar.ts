import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ConnectionChip, type ConnectionView, Icon } from '@streamstock/dashboard-ui-status';

/** What stays at the top of every page: the name, the way to anything, whether numbers are live, and who is signed in. */
@Component({
  selector: 'ss-app-bar',
  imports: [ConnectionChip, Icon, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './app-bar.html',
  styleUrl: './app-bar.css',
})
export class AppBar {
  readonly connection = input.required<ConnectionView>();
  /** Milliseconds since 1970. */
  readonly now = input.required<number>();
  /** How the palette is opened, as this keyboard calls it. */
  readonly paletteKeys = input.required<string>();
  readonly palette = output();
  readonly help = output();
}
