import { ChangeDetectionStrategy, Component, input, output } from '@angular/core';
import type { ApiFailure } from '@streamstock/dashboard-data-access-live';
import { Icon } from '@streamstock/dashboard-ui-status';

/** What failed, in words, with the id to quote and, where it can help, a way to try again. */
@Component({
  selector: 'ss-failure-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './failure-note.html',
  styleUrl: './failure-note.css',
  host: { role: 'alert' },
})
export class FailureNote {
  readonly failure = input.required<ApiFailure>();
  /** What went wrong, before the server's own words; empty where the place says it. */
  readonly heading = input('');
  readonly retryLabel = input<string | null>(null);
  readonly retry = output();
}
