import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  type ElementRef,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { Session } from '@streamstock/dashboard-data-access-session';
import { FailureNote, units } from '@streamstock/dashboard-ui-panels';
import { ReorderPointEdit, reorderPointOf } from './reorder-point-edit';

/** The reorder point, and its change for those who may. */
@Component({
  selector: 'ss-reorder-point',
  imports: [FailureNote],
  providers: [ReorderPointEdit],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './reorder-point.html',
  styleUrl: './reorder-point.css',
})
export class ReorderPoint {
  private readonly session = inject(Session);
  protected readonly edit = inject(ReorderPointEdit);
  private readonly field = viewChild<ElementRef<HTMLInputElement>>('field');
  private readonly dialog = viewChild<ElementRef<HTMLElement>>('dialog');
  private readonly opener = viewChild<ElementRef<HTMLButtonElement>>('opener');

  readonly value = input.required<number>();
  readonly unit = input.required<string>();

  protected readonly typed = signal('');
  protected readonly parsed = computed(() => reorderPointOf(this.typed()));
  protected readonly wrong = computed(() => this.typed() !== '' && this.parsed() === undefined);
  protected readonly whyNot = computed(() => this.session.whyNot('admin'));
  protected readonly units = units;
  private shownBefore = false;

  constructor() {
    // The focus goes where the person goes on, and back to where they came from.
    effect(() => {
      this.field()?.nativeElement.select();
    });
    effect(() => {
      this.dialog()?.nativeElement.focus();
    });
    effect(() => {
      const opener = this.opener()?.nativeElement;
      if (opener === undefined) return;
      if (this.shownBefore) opener.focus();
      this.shownBefore = true;
    });
  }

  protected open(): void {
    if (this.whyNot() !== undefined) return;
    this.typed.set(String(this.value()));
    this.edit.begin();
  }

  protected type(event: Event): void {
    if (event.target instanceof HTMLInputElement) this.typed.set(event.target.value);
  }

  protected submit(event: Event): void {
    event.preventDefault();
    this.save();
  }

  protected save(): void {
    const parsed = this.parsed();
    if (parsed === undefined) return;
    if (parsed === this.value()) this.edit.cancel();
    else void this.edit.save(parsed);
  }
}
