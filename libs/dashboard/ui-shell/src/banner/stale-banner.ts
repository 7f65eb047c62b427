import { ChangeDetectionStrategy, Component, inject, input, linkedSignal, output } from '@angular/core';
import { type ConnectionView, ShownZone } from '@streamstock/dashboard-ui-status';
import { Banner } from './banner';
import { type Moment, nextMoment, type StaleStory, untold } from './stale-story';

/** Says so when numbers are not live, and again when they are. */
@Component({
  selector: 'ss-stale-banner',
  imports: [Banner],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="status">
      @if (story().notice; as notice) {
        <ss-banner [tone]="notice.tone" [action]="notice.retry ? 'Try now' : ''" (act)="retry.emit()">
          {{ notice.text }}
        </ss-banner>
      }
    </div>
  `,
})
export class StaleBanner {
  private readonly zone = inject(ShownZone);
  readonly connection = input.required<ConnectionView>();
  /** Milliseconds since 1970. */
  readonly now = input.required<number>();
  /** Changes that have come since the page was opened. */
  readonly changed = input.required<number>();
  readonly retry = output();

  protected readonly story = linkedSignal<Moment, StaleStory>({
    source: () => ({
      connection: this.connection(),
      now: this.now(),
      changed: this.changed(),
      zone: this.zone.of(),
    }),
    computation: (moment, previous) => nextMoment(previous?.value ?? untold, moment),
  });
}
