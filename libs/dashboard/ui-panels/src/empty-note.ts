import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Nothing is here: either there is nothing yet, or nothing that the filters let through. The content says what to do. */
@Component({
  selector: 'ss-empty-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<strong>{{ heading() }}</strong
    ><ng-content />`,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--space-2);
      padding: var(--space-6) var(--space-4);
      color: var(--muted);
      text-align: center;
      overflow-wrap: anywhere;
    }
    strong {
      color: var(--text);
      font-size: 16px;
      font-weight: 600;
      line-height: 24px;
    }
  `,
})
export class EmptyNote {
  readonly heading = input.required<string>();
}
