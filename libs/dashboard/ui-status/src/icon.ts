import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { outlines } from './outlines';

export type IconName = keyof typeof outlines;

/** A 20-unit outline icon in the colour of the text; decoration only, the word stands beside it. */
@Component({
  selector: 'ss-icon',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
    <path [attr.d]="outline()" />
  </svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      inline-size: 1.15em;
      block-size: 1.15em;
    }
    svg {
      inline-size: 100%;
      block-size: 100%;
      fill: none;
      stroke: currentColor;
      stroke-width: 1.8;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly outline = computed(() => outlines[this.name()]);
}
