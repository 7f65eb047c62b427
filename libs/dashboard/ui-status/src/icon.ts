import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const outlines = {
  check: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm-3.6 8.2 2.4 2.4 4.9-5.2',
  triangle: 'M10 3 1.8 17h16.4L10 3Zm0 5v4.4m0 2.1v.1',
  octagon: 'M6.7 2h6.6L18 6.7v6.6L13.3 18H6.7L2 13.3V6.7L6.7 2Zm.6 5.3 5.4 5.4m0-5.4-5.4 5.4',
  clock: 'M10 2a8 8 0 1 0 0 16 8 8 0 0 0 0-16Zm0 3.6V10l3 2',
  live: 'M10 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM5.2 5.2a6.8 6.8 0 0 0 0 9.6m9.6-9.6a6.8 6.8 0 0 1 0 9.6',
  arrows: 'M16.5 8A7 7 0 0 0 4.4 5.6L3 7.2m0-4v4h4M3.5 12a7 7 0 0 0 12.1 2.4l1.4-1.6m0 4v-4h-4',
  unplugged: 'M2.5 2.5l15 15M4 9.4a9 9 0 0 1 3-1.9m4-.6a9 9 0 0 1 5 2.5M7 12.6a4.6 4.6 0 0 1 3-1.2m0 4.6v.1',
  lock: 'M4.5 9h11v8h-11V9Zm2.5 0V6a3 3 0 0 1 6 0v3m-3 3.2v1.6',
  search: 'M8.5 3a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11Zm4 9.5L17 17',
} as const;
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
