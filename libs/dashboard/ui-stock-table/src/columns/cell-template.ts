import { Directive, inject, input, TemplateRef } from '@angular/core';
import type { GridSource } from '../rows/grid-source';

/** What a cell template is given. */
export interface CellContext<Row> {
  readonly $implicit: Row;
  readonly index: number;
  /** Whether rows are drawn as cards. */
  readonly card: boolean;
}

/** The content of one column's cells: `<ng-template ssCell="sku" [ssCellOf]="source" let-row>`. */
@Directive({ selector: 'ng-template[ssCell]' })
export class CellTemplate<Row> {
  /** Id of the column. */
  readonly ssCell = input.required<string>();
  /** Tells the compiler what the rows are. */
  readonly ssCellOf = input.required<GridSource<Row>>();
  readonly template = inject<TemplateRef<CellContext<Row>>>(TemplateRef);

  static ngTemplateContextGuard<Row>(
    _cell: CellTemplate<Row>,
    context: unknown,
  ): context is CellContext<Row> {
    return context !== undefined;
  }
}
