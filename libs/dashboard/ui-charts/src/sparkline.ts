import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { sparklinePaths } from './sparkline-path';

/** A line without axes beside a number. The number's own words say what it means, so this one is silent. */
@Component({
  selector: 'ss-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path [attr.d]="paths().settled" vector-effect="non-scaling-stroke" />
    @if (unfinished()) {
      <path class="running" [attr.d]="paths().running" vector-effect="non-scaling-stroke" />
    }
  </svg>`,
  styles: `
    :host {
      display: block;
      block-size: 24px;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: var(--primary);
      stroke-width: 1.5;
      stroke-linejoin: round;
    }
    .running {
      stroke-dasharray: 3 3;
    }
  `,
})
export class Sparkline {
  readonly values = input.required<readonly number[]>();
  /** Whether the last value is not final yet; what leads to it is dashed. */
  readonly unfinished = input(false);
  protected readonly paths = computed(() =>
    sparklinePaths(this.values(), { width: 100, height: 24, unfinished: this.unfinished() }),
  );
}
