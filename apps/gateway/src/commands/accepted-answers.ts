import type { Accepted, MovementDone } from '@streamstock/contracts-events';
import { entityTag } from './if-match';

/** How an accepted command is answered: 201 for what was made, 200 for what was changed. */
export interface AcceptedAnswer {
  readonly status: 200 | 201;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
}

export type DescribeAccepted = (accepted: Accepted, commandId: string) => AcceptedAnswer;

/** Where the outcome of a command can be read. */
export const statusPath = (commandId: string): string => `/api/commands/${commandId}`;

/** Movements have no address of their own; the command that made them has. */
export const recorded: DescribeAccepted = (accepted, commandId) => {
  const { kind: _kind, ...made } = accepted.kind === 'movement' ? withChange(accepted) : accepted;
  return { status: 201, headers: { location: statusPath(commandId) }, body: { commandId, ...made } };
};

/** Creations, changes and removals in a collection of the catalogue, such as `products`. */
export const catalogChanged =
  (collection: string): DescribeAccepted =>
  (accepted, commandId) => {
    if (!('change' in accepted))
      throw new Error(`A change of ${collection} was accepted as ${accepted.kind}`);
    const { kind: _kind, ...made } = accepted;
    const created = made.change === 'created';
    return {
      status: created ? 201 : 200,
      headers: {
        ...(created ? { location: `/api/${collection}/${made.id}` } : {}),
        ...(made.change === 'removed' ? {} : { etag: entityTag(made.version) }),
      },
      body: { commandId, ...made },
    };
  };

/** Answers that were remembered before they told the change are of sales and restocks. */
export const withChange = <Done extends MovementDone>(done: Done): Done & { onHandChange: number } => ({
  ...done,
  onHandChange: done.onHandChange ?? (done.type === 'SALE' ? -done.quantity : done.quantity),
});
