import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { Icon } from '@streamstock/dashboard-ui-status';

/** What a person is told of a failed request; an `ApiFailure` is one. */
export interface FailureView {
  readonly detail: string;
  readonly correlationId: string | null;
  readonly status: number | null;
}

/**
 * What failed, in words, with the id to quote and a way to try again where that can help. What a person may not see is
 * said as such: it is neither an error nor nothing.
 */
@Component({
  selector: 'ss-failure-note',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './failure-note.html',
  styleUrl: './failure-note.css',
  host: { role: 'alert', '[attr.data-kind]': "forbidden() ? 'forbidden' : 'failed'" },
})
export class FailureNote {
  readonly failure = input.required<FailureView>();
  /** What went wrong, before the server's own words. */
  readonly heading = input('');
  readonly retry = output();

  protected readonly forbidden = computed(() => this.failure().status === 403);
  /** A missing thing or a refused question stays that, however often it is asked. */
  protected readonly repeatable = computed(() => {
    const { status } = this.failure();
    return status === null || status >= 500 || status === 429;
  });
}
