import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { Icon } from '@streamstock/dashboard-ui-status';

/** What is wrong about a form as a whole. */
@Component({
  selector: 'ss-form-errors',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (message of messages(); track message) {
    <p role="alert"><ss-icon name="octagon" />{{ message }}</p>
  }`,
  styles: `
    p {
      display: flex;
      gap: var(--space-2);
      margin: 0;
      padding: var(--space-2) var(--space-3);
      border-radius: var(--radius);
      color: var(--out);
      background: var(--out-tint);
      overflow-wrap: anywhere;
    }
  `,
})
export class FormErrors {
  readonly of = input.required<FieldTree<unknown>>();
  protected readonly messages = computed(() =>
    this.of()()
      .errors()
      .map(({ message }) => message ?? 'Not valid.'),
  );
}
