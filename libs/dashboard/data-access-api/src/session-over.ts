import { Injectable, signal } from '@angular/core';

/** Where anything that is told 401 says so; whoever keeps the session acts on it. */
@Injectable({ providedIn: 'root' })
export class SessionOver {
  private readonly reported = signal<string | undefined>(undefined);
  /** The code with which the server refused the session; undefined while it holds. */
  readonly code = this.reported.asReadonly();

  report(code: string): void {
    this.reported.set(code);
  }

  /** After somebody has signed in again. */
  clear(): void {
    this.reported.set(undefined);
  }
}
