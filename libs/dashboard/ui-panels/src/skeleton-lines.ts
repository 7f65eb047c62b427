import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Where lines of text will be while they are read. Seen after 150 ms only: most answers are there before. */
@Component({
  selector: 'ss-skeleton-lines',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (line of all(); track line) {
      <span class="line"></span>
    }
  `,
  styles: `
    :host {
      display: grid;
      animation: appear 0s 150ms both;
    }
    @keyframes appear {
      from {
        visibility: hidden;
      }
    }
    .line {
      block-size: var(--row-height);
      border-block-end: 1px solid var(--line);
      background: linear-gradient(var(--line), var(--line)) var(--space-3) 50% / 45% 12px no-repeat;
    }
    .line:nth-child(even) {
      background-size: 62% 12px;
    }
  `,
  host: { 'aria-hidden': 'true' },
})
export class SkeletonLines {
  readonly lines = input(5);
  protected readonly all = computed(() => Array.from({ length: this.lines() }, (_, index) => index));
}
