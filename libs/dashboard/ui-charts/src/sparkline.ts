import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { sparklinePath } from './sparkline-path';

/** A line without axes beside a number. The number's own words say what it means, so this one is silent. */
@Component({
  selector: 'ss-sparkline',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 100 24" preserveAspectRatio="none" aria-hidden="true" focusable="false">
    <path [attr.d]="path()" vector-effect="non-scaling-stroke" />
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
  `,
})
export class Sparkline {
  readonly values = input.required<readonly number[]>();
  protected readonly path = computed(() => sparklinePath(this.values(), 100, 24));
}
