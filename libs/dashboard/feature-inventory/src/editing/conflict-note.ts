import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { units } from '@streamstock/dashboard-ui-panels';

/** Somebody else changed a level while it was counted: theirs, mine, and the choice between them. */
@Component({
  selector: 'ss-conflict-note',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <p>It has changed since you began.</p>
    <dl>
      <dt>Theirs</dt>
      <dd>{{ theirsText() }}</dd>
      <dt>Mine</dt>
      <dd>{{ mineText() }}</dd>
    </dl>
    <div>
      <button type="button" (click)="keep.emit()">Keep theirs</button>
      <button type="button" (click)="again.emit()">Record mine</button>
    </div>
  `,
  styleUrl: './conflict-note.css',
  host: { role: 'alert' },
})
export class ConflictNote {
  /** Units on hand now. */
  readonly theirs = input.required<number>();
  /** Units counted. */
  readonly mine = input.required<number>();
  readonly keep = output();
  readonly again = output();
  protected readonly theirsText = computed(() => `${units(this.theirs())} on hand`);
  protected readonly mineText = computed(() => `${units(this.mine())} counted`);
}
