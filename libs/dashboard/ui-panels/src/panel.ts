import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import { FailureNote, type FailureView } from './failure-note';
import { SkeletonLines } from './skeleton-lines';

let made = 0;

/**
 * A part of a page that loads, fails and is tried again by itself. A failed reading stands above what was read before,
 * which stays.
 */
@Component({
  selector: 'ss-panel',
  imports: [FailureNote, SkeletonLines],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <header>
      <h2 [id]="headingId">{{ heading() }}</h2>
      <ng-content select="[panelAction]" />
    </header>
    @if (failure(); as reason) {
      <ss-failure-note
        [heading]="ready() ? 'Could not be refreshed.' : 'Could not be loaded.'"
        [failure]="reason"
        (retry)="retry.emit()"
      />
    }
    @if (ready()) {
      <ng-content />
    } @else if (failure() === null) {
      <p class="visually-hidden" role="status">Loading {{ heading() }}</p>
      <ss-skeleton-lines [lines]="lines()" />
    }
  `,
  styleUrl: './panel.css',
  host: {
    role: 'region',
    '[attr.aria-labelledby]': 'headingId',
    '[attr.aria-busy]': '!ready() && failure() === null',
  },
})
export class Panel {
  readonly heading = input.required<string>();
  /** Whether there is something to show. */
  readonly ready = input.required<boolean>();
  readonly failure = input<FailureView | null>(null);
  /** About how many lines it will have. */
  readonly lines = input(5);
  readonly retry = output();
  protected readonly headingId = `panel-${String((made += 1))}`;
}
