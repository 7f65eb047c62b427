import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';

let made = 0;

/**
 * A labelled field of a form with what is wrong about it. The control inside gets `[id]="line.controlId"` and
 * `[attr.aria-describedby]="line.describedBy()"`.
 */
@Component({
  selector: 'ss-field',
  exportAs: 'ssField',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="controlId">{{ label() }}</label>
    <ng-content />
    @if (errors().length > 0) {
      <p class="error" role="alert" [id]="errorId">{{ errors().join(' ') }}</p>
    }
  `,
  styleUrl: './field.css',
})
export class Field {
  readonly label = input.required<string>();
  readonly of = input.required<FieldTree<unknown>>();
  private readonly number = (made += 1);
  readonly controlId = `stock-field-${String(this.number)}`;
  protected readonly errorId = `${this.controlId}-error`;

  protected readonly errors = computed(() => {
    const state = this.of()();
    return state.touched() ? state.errors().map(({ message }) => message ?? 'Not valid.') : [];
  });
  readonly invalid = computed(() => (this.errors().length > 0 ? true : null));
  readonly describedBy = computed(() => (this.errors().length > 0 ? this.errorId : null));
}
