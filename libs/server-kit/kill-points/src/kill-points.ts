/** The places where a process may die in a fault test; every line of the way of a stock change has one on each side. */
export const killPoints = [
  'command.before-transaction',
  'command.after-lock',
  'command.after-decide',
  'command.before-commit',
  'command.after-commit',
  'command.before-results',
  'command.after-results',
  'command.before-offset',
  'relay.after-delete',
  'relay.after-send',
  'relay.after-commit',
  'projection.before-commit',
  'projection.after-commit',
  'projection.after-cache',
  'gateway.before-produce',
  'gateway.after-produce',
] as const;
export type KillPointName = (typeof killPoints)[number];
