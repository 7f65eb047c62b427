import type { Credentials } from './credentials';

/** A token that somebody else renews, if anybody does. */
export class FixedToken implements Credentials {
  constructor(private readonly value: string) {}

  token(): Promise<string> {
    return Promise.resolve(this.value);
  }

  refused(): boolean {
    return false;
  }
}
