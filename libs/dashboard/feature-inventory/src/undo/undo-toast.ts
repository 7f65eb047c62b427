import { ChangeDetectionStrategy, Component, computed, DestroyRef, inject, signal } from '@angular/core';
import { asFailure } from '@streamstock/dashboard-data-access-api';
import { type Done, Undo } from '@streamstock/dashboard-data-access-stock';
import { Shortcuts } from '@streamstock/dashboard-ui-shell';

/** How long something can be undone at a press. Milliseconds. */
const shownFor = 8_000;

interface Offer {
  readonly text: string;
  readonly done: Done | null;
}

/** Says what was done and offers to take it back: for eight seconds, longer while somebody is at it. */
@Component({
  selector: 'ss-undo-toast',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<div role="status" [class.shown]="offer() !== null">
    @if (offer(); as shown) {
      <span>{{ shown.text }}</span>
      @if (shown.done !== null) {
        <button type="button" (click)="undo()">Undo <kbd aria-hidden="true">u</kbd></button>
      }
      <button type="button" class="quiet" aria-label="Dismiss" (click)="hide()">×</button>
    }
  </div>`,
  styleUrl: './undo-toast.css',
  host: {
    '(pointerenter)': 'hold()',
    '(focusin)': 'hold()',
    '(pointerleave)': 'run()',
    '(focusout)': 'run()',
  },
})
export class UndoToast {
  private readonly undoing = inject(Undo);
  private readonly shortcuts = inject(Shortcuts);
  private readonly current = signal<Offer | null>(null);
  private timer: ReturnType<typeof setTimeout> | undefined;
  private letGo: (() => void) | undefined;
  protected readonly offer = computed(() => this.current());

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.hide();
    });
  }

  /** Nothing can be undone of what is `null`. */
  show(text: string, done: Done | null): void {
    this.hide();
    this.current.set({ text, done });
    if (done !== null) this.letGo = this.shortcuts.register('u', 'Undo', () => void this.undo());
    this.run();
  }

  protected async undo(): Promise<void> {
    const done = this.current()?.done ?? null;
    if (done === null) return;
    this.show('Taking it back…', null);
    try {
      await this.undoing.undo(done);
      this.show('Taken back by a compensating entry.', null);
    } catch (error) {
      const { detail, correlationId } = asFailure(error);
      this.show(
        `Not taken back. ${detail}${correlationId === null ? '' : ` Reference ${correlationId}`}`,
        null,
      );
    }
  }

  protected hide(): void {
    this.hold();
    this.letGo?.();
    this.letGo = undefined;
    this.current.set(null);
  }

  protected hold(): void {
    clearTimeout(this.timer);
  }

  protected run(): void {
    this.hold();
    if (this.current() === null) return;
    this.timer = setTimeout(() => {
      this.hide();
    }, shownFor);
  }
}
