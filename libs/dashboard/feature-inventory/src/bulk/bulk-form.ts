import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { form, FormField, maxLength, required, submit, validate } from '@angular/forms/signals';
import type { AdjustmentReason } from '@streamstock/contracts-events';
import { adjustmentReasons, type BulkChange } from '@streamstock/dashboard-data-access-stock';
import { Field } from '../dialogs/field';
import { type Entry, parseEntry } from '../editing/parse-entry';

interface Draft {
  readonly entry: string;
  readonly reason: AdjustmentReason;
  readonly note: string;
}

/** What is to be done to all selected rows. */
@Component({
  selector: 'ss-bulk-form',
  imports: [Field, FormField],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './bulk-form.html',
  styleUrl: './bulk-form.css',
})
export class BulkForm {
  readonly busy = input.required<boolean>();
  readonly planned = output<BulkChange>();
  protected readonly reasons = Object.entries(adjustmentReasons);

  private readonly draft = signal<Draft>({ entry: '', reason: 'correction', note: '' });
  private readonly entry = computed((): Entry | null => {
    const parsed = parseEntry(this.draft().entry);
    return typeof parsed === 'string' ? null : parsed;
  });
  protected readonly counts = computed(() => this.entry()?.kind === 'count');
  protected readonly form = form(this.draft, (path) => {
    validate(path.entry, ({ value }) => {
      const parsed = parseEntry(value());
      return typeof parsed === 'string' ? { kind: 'entry', message: parsed } : undefined;
    });
    maxLength(path.note, 500, { message: 'At most 500 characters.' });
    required(path.note, {
      when: ({ valueOf }) => valueOf(path.reason) === 'other' && !this.counts(),
      message: 'Say what it was.',
    });
  });

  protected async plan(event: Event): Promise<void> {
    event.preventDefault();
    const valid = await submit(this.form, () => {
      const entry = this.entry();
      const { reason, note } = this.draft();
      if (entry?.kind === 'adjust') this.planned.emit({ ...entry, reason, note: note.trim() });
      else if (entry !== null) this.planned.emit(entry);
      return Promise.resolve(undefined);
    });
    if (!valid) this.form().errorSummary()[0]?.fieldTree().focusBoundControl();
  }
}
