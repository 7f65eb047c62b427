import {
  ChangeDetectionStrategy,
  Component,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { Router } from '@angular/router';
import { Session } from '@streamstock/dashboard-data-access-session';
import {
  type BulkTarget,
  nameOfRow,
  roleToCorrect,
  type StockRow,
} from '@streamstock/dashboard-data-access-stock';
import { type DialogResult, InventoryDialogs } from '../dialogs/inventory-dialogs';
import { AdjustEditor } from '../editing/adjust-editor';
import { type RowAction, RowMenu } from '../row-menu/row-menu';
import { rowMenuItems } from '../row-menu/row-menu-items';
import { UndoToast } from '../undo/undo-toast';

/** Everything that can be done with rows, where it is written, and the offer to undo it. */
@Component({
  selector: 'ss-row-actions',
  imports: [AdjustEditor, RowMenu, UndoToast],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @defer (when editing() !== undefined; prefetch on idle) {
      <ss-adjust-editor
        #editor
        [locationName]="locationName()"
        (recorded)="tell($event)"
        (closed)="left.emit()"
      />
    }
    <ss-row-menu (chosen)="chosen($event)" (left)="left.emit()" />
    <ss-undo-toast />
  `,
})
export class RowActions {
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly dialogs = inject(InventoryDialogs);
  /** By its name in the template: by its class it would be loaded with the page. */
  private readonly editor = viewChild<AdjustEditor>('editor');
  private readonly menu = viewChild.required(RowMenu);
  private readonly toast = viewChild.required(UndoToast);
  /** What the editor is opened for; it is loaded when it is needed first. */
  protected readonly editing = signal<{ readonly row: StockRow; readonly at: HTMLElement } | undefined>(
    undefined,
  );
  private acting: { readonly row: StockRow; readonly at: HTMLElement } | undefined;

  readonly locationName = input.required<(locationId: string) => string>();
  /** It is over; the focus is to go back to the rows. */
  readonly left = output();

  /** Why the stock of a row may not be changed; undefined where it may. Reads signals. */
  readonly whyNot = (row: StockRow): string | undefined => this.session.whyNot(roleToCorrect, row.locationId);

  constructor() {
    effect(() => {
      const editor = this.editor();
      const wanted = this.editing();
      if (editor !== undefined && wanted !== undefined) {
        untracked(() => {
          editor.show(wanted.row, wanted.at);
        });
      }
    });
  }

  openMenu(row: StockRow, at: HTMLElement): void {
    this.acting = { row, at };
    const label = `Actions for ${nameOfRow(row)}, ${this.locationName()(row.locationId)}`;
    this.menu().show(at, label, rowMenuItems(this.whyNot(row)));
  }

  openProduct(row: StockRow): void {
    void this.router.navigate(['/products', row.productId]);
  }

  start(action: RowAction, row: StockRow, at: HTMLElement): void {
    const reason = this.whyNot(row);
    if (action === 'open') this.openProduct(row);
    else if (reason !== undefined) this.toast().show(`Not allowed. ${reason}`, null);
    else if (action === 'adjust') this.editing.set({ row, at });
    else void this.inDialog(this.dialogs[action](row));
  }

  startBulk(target: BulkTarget): void {
    void this.inDialog(this.dialogs.bulk(target));
  }

  protected chosen(action: RowAction): void {
    if (this.acting !== undefined) this.start(action, this.acting.row, this.acting.at);
  }

  protected tell({ text, done }: DialogResult): void {
    this.toast().show(text, done);
  }

  private async inDialog(closed: Promise<DialogResult | undefined>): Promise<void> {
    const result = await closed;
    if (result !== undefined) this.tell(result);
    this.left.emit();
  }
}
