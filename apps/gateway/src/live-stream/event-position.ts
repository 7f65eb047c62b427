/** Where a reader stands: the epoch of a channel and the last event seen. As text it is an SSE event id. */
export interface EventPosition {
  readonly epoch: string;
  readonly sequence: number;
}

export const formatPosition = ({ epoch, sequence }: EventPosition): string => `${epoch}-${String(sequence)}`;

/** Undefined for text that no gateway ever sent. */
export function parsePosition(text: string): EventPosition | undefined {
  const [, epoch, sequence] = /^([a-z0-9]{1,40})-(\d{1,15})$/.exec(text) ?? [];
  return epoch === undefined || sequence === undefined ? undefined : { epoch, sequence: Number(sequence) };
}
