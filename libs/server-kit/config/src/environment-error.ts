export interface EnvironmentFault {
  readonly variable: string;
  readonly reason: string;
}

/** Refusal to boot: one line per wrong or missing variable. Values never appear, they may be secrets. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(readonly faults: readonly EnvironmentFault[]) {
    super(
      [
        'The environment is not usable:',
        ...faults.map(({ variable, reason }) => `  ${variable}: ${reason}`),
      ].join('\n'),
    );
  }
}
