/**
 * The places where a process may die in a fault test: before and after every step of the way of a change of stock
 * or catalogue that leaves something outside of the process.
 */
export const killPoints = [
  'command.before-transaction',
  'command.after-lock',
  'command.after-decide',
  'command.before-commit',
  'command.after-commit',
  'command.before-results',
  'command.after-results',
  'catalog.after-lock',
  'catalog.after-decide',
  'offset.before-commit',
  'offset.after-commit',
  'relay.after-delete',
  'relay.after-send',
  'relay.after-commit',
  'projection.before-commit',
  'projection.after-commit',
  'projection.after-cache',
  'job.before-commit',
  'job.after-chunk',
  'rebuild.after-clone',
  'rebuild.after-batch',
  'rebuild.before-swap',
  'rebuild.after-swap',
  'gateway.before-produce',
  'gateway.after-produce',
] as const;
export type KillPointName = (typeof killPoints)[number];
