import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  type ElementRef,
  inject,
  Injector,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { FormField } from '@angular/forms/signals';
import {
  adjustmentReasons,
  type Done,
  nameOfRow,
  type StockRow,
} from '@streamstock/dashboard-data-access-stock';
import { signedUnits, units } from '@streamstock/dashboard-ui-panels';
import { Field } from '../dialogs/field';
import { FormErrors } from '../dialogs/form-errors';
import { AdjustModel } from './adjust-model';
import { ConflictNote } from './conflict-note';
import { keepOver } from './place-over';

/** Corrects one level where it stands in the list: over the cell of the number. */
@Component({
  selector: 'ss-adjust-editor',
  imports: [ConflictNote, Field, FormErrors, FormField],
  providers: [AdjustModel],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './adjust-editor.html',
  styleUrl: './adjust-editor.css',
})
export class AdjustEditor {
  private readonly injector = inject(Injector);
  private readonly panel = viewChild.required<ElementRef<HTMLElement>>('panel');
  protected readonly model = inject(AdjustModel);
  protected readonly form = this.model.form;

  readonly locationName = input.required<(locationId: string) => string>();
  /** What was done, in words and to undo. */
  readonly recorded = output<{ readonly text: string; readonly done: Done }>();
  /** The focus is to go back to the row. */
  readonly closed = output();

  protected readonly place = signal({ top: 0, left: 0 });
  private stay: () => void = () => undefined;
  protected readonly reasons = Object.entries(adjustmentReasons);
  protected readonly usualReason = computed(() => adjustmentReasons[this.model.reason()]);
  protected readonly title = computed(() => {
    const row = this.model.row();
    return row === null ? '' : `Adjust ${nameOfRow(row)}, ${this.locationName()(row.locationId)}`;
  });
  protected readonly previewText = computed(() => {
    const item = this.model.row()?.item();
    const preview = this.model.preview();
    if (item === undefined) return '';
    const now = `${units(item.onHand)} on hand, ${units(item.available)} available`;
    if (preview === null) return now;
    return `${now} → ${units(preview.onHand)} on hand, ${units(preview.available)} available`;
  });

  constructor() {
    inject(DestroyRef).onDestroy(() => {
      this.stay();
    });
  }

  show(row: StockRow, over: HTMLElement): void {
    this.model.begin(row);
    const panel = this.panel().nativeElement;
    panel.showPopover();
    this.stay();
    this.stay = keepOver(over, panel, (place) => {
      this.place.set(place);
    });
    afterNextRender(() => panel.querySelector('input')?.focus(), { injector: this.injector });
  }

  protected async send(event?: Event): Promise<void> {
    event?.preventDefault();
    const row = this.model.row();
    const entry = this.model.entry();
    const done = await this.model.send();
    if (done === undefined || row === null || entry === null) return;
    const what = entry.kind === 'count' ? `counted ${units(entry.quantity)}` : signedUnits(entry.quantity);
    this.recorded.emit({ text: `${nameOfRow(row)}: ${what}.`, done });
    this.close();
  }

  protected async recordMine(): Promise<void> {
    this.model.acceptTheirs();
    await this.send();
  }

  protected close(): void {
    this.stay();
    this.panel().nativeElement.hidePopover();
    this.closed.emit();
  }

  protected pressed(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.close();
  }
}
