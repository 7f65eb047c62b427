/** Where a cell stands when rows are cards: as its headline, in its corner, below the headline, among the numbers. */
export type CardPlace = 'title' | 'corner' | 'detail' | 'value' | 'actions' | 'none';

export interface GridColumn {
  readonly id: string;
  readonly label: string;
  /** The least width in CSS pixels that shows what is in it. */
  readonly width: number;
  /** Its part of the width that is left over; 0 keeps it as it is. */
  readonly grow: number;
  readonly align: 'start' | 'end';
  readonly card: CardPlace;
  /** Whether it stays as wide as it is, whatever a person does. */
  readonly fixed?: true;
  /** What the list is sorted by for this column; with `-` before it, the other way round. */
  readonly sort?: string;
  /** Why it cannot be sorted by just now. */
  readonly notSortable?: string;
}
