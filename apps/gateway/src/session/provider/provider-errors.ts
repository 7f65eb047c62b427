/** The provider cannot be asked right now, or not the way it is set up: try again. */
export class ProviderAway extends Error {
  override readonly name = 'ProviderAway';
}

/** The provider, or its answer, says no. */
export class ProviderRefused extends Error {
  override readonly name = 'ProviderRefused';

  constructor(
    /** The person or the provider said no; or its answer was not what had been asked for. */
    readonly reason: 'denied' | 'not-accepted',
    cause: unknown,
  ) {
    super(`The identity provider: ${reason}`, { cause });
  }
}
