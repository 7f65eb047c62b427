/** A change as it is streamed: written out once, shared by everybody who may see it. */
export interface LiveEvent {
  readonly productId: string;
  readonly locationId: string;
  readonly frame: string;
}
