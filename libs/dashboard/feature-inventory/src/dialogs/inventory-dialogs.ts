import { inject, Injectable, Injector, type Type } from '@angular/core';
import type { BulkTarget, Done, StockRow } from '@streamstock/dashboard-data-access-stock';
import { firstValueFrom } from 'rxjs';

/** What was done in a dialog, in words and to undo. */
export interface DialogResult {
  readonly text: string;
  readonly done: Done | null;
}

/** The dialogs of the page. They, and what they are made of, are loaded when the first is opened. */
@Injectable()
export class InventoryDialogs {
  private readonly injector = inject(Injector);

  async count(row: StockRow): Promise<DialogResult | undefined> {
    const { CountDialog } = await import('./count-dialog');
    return this.open(CountDialog, row, '420px');
  }

  async transfer(row: StockRow): Promise<DialogResult | undefined> {
    const { TransferDialog } = await import('./transfer-dialog');
    return this.open(TransferDialog, row, '480px');
  }

  async bulk(target: BulkTarget): Promise<DialogResult | undefined> {
    const { BulkDialog } = await import('../bulk/bulk-dialog');
    return this.open(BulkDialog, target, '760px');
  }

  /** The list as it was left; undefined where it was given up. */
  async skus(now: readonly string[]): Promise<readonly string[] | undefined> {
    const { SkuDialog } = await import('../skus/sku-dialog');
    return this.open(SkuDialog, now, '480px');
  }

  private async open<Result = DialogResult>(
    component: Type<unknown>,
    data: StockRow | BulkTarget | readonly string[],
    width: string,
  ): Promise<Result | undefined> {
    const { MatDialog } = await import('@angular/material/dialog');
    const { injector } = this;
    const settings = { data, width, maxWidth: 'calc(100vw - 16px)', injector };
    const opened = injector.get(MatDialog).open<unknown, typeof data, Result>(component, settings);
    return firstValueFrom(opened.afterClosed());
  }
}
