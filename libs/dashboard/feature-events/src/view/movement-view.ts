import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  effect,
  inject,
  input,
  output,
  untracked,
} from '@angular/core';
import {
  Catalogue,
  type MovementFilter,
  MovementLog,
  whileLive,
} from '@streamstock/dashboard-data-access-catalogue';
import { counted, EmptyNote, FailureNote, SkeletonLines, units } from '@streamstock/dashboard-ui-panels';
import { MovementRows } from './movement-rows';
import { NearEnd } from './near-end';

/** Rows that come by scrolling; from there on by a press, so that the end of the page can be reached. */
const byScrolling = 400;

/** The movements that a filter lets through, newest first, as far as somebody scrolls. */
@Component({
  selector: 'ss-movement-view',
  imports: [EmptyNote, FailureNote, MovementRows, NearEnd, SkeletonLines],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './movement-view.html',
  styleUrl: './movement-view.css',
})
export class MovementView {
  private readonly catalogue = inject(Catalogue);
  protected readonly log = new MovementLog();

  readonly filter = input.required<MovementFilter>();
  readonly filtered = input.required<boolean>();
  readonly withProduct = input(true);
  readonly label = input.required<string>();
  readonly cleared = output();

  protected readonly stillByScrolling = computed(() => this.log.items().length < byScrolling);
  protected readonly countText = computed(() => {
    const shown = this.log.items().length;
    const total = this.log.total();
    if (shown >= total) return counted(shown, 'event');
    return `${units(shown)} of ${this.log.totalIsEstimate() ? 'about ' : ''}${counted(total, 'event')}`;
  });
  protected readonly newerText = computed(() => {
    const { count, orMore } = this.log.newer();
    if (count === 0) return '';
    return `Show ${orMore ? `${units(count)} or more new events` : counted(count, 'new event')}`;
  });

  constructor() {
    effect(() => {
      const filter = this.filter();
      untracked(() => {
        void this.log.show((cursor, signal) => this.catalogue.movements(filter, cursor, signal));
      });
    });
    whileLive(() => this.log.look(), {
      soon: 1_000,
      anyway: 15_000,
      concerns: ({ productId, locationId }) => {
        const wanted = this.filter();
        return (
          (wanted.productId ?? productId) === productId && (wanted.locationId ?? locationId) === locationId
        );
      },
    });
    inject(DestroyRef).onDestroy(() => {
      this.log.stop();
    });
  }
}
