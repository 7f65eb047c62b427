/** One tab of the browser leads at a time; who leads learns by `signal` that it no longer does. */
export interface Leadership {
  /** Stands in line; `lead` is called once it is this tab's turn. With `force`, in place of a leader that fell silent. */
  stand(lead: (signal: AbortSignal) => void, force: boolean): void;
  /** Steps down, or out of the line. */
  leave(): void;
}

/** The browser's own lock, free again the moment its tab is closed or crashes. */
export class LockLeadership implements Leadership {
  private candidacy: AbortController | undefined;

  constructor(
    private readonly locks: LockManager,
    private readonly name: string,
  ) {}

  stand(lead: (signal: AbortSignal) => void, force: boolean): void {
    this.leave();
    const candidacy = new AbortController();
    this.candidacy = candidacy;
    const options: LockOptions = force ? { steal: true } : { signal: candidacy.signal };
    const term = (): Promise<void> =>
      new Promise((resolve) => {
        if (candidacy.signal.aborted) {
          resolve();
          return;
        }
        candidacy.signal.addEventListener('abort', () => {
          resolve();
        });
        lead(candidacy.signal);
      });
    // Rejects when the lock is stolen, or when the line is left.
    this.locks.request(this.name, options, term).catch(() => {
      candidacy.abort();
    });
  }

  leave(): void {
    this.candidacy?.abort();
    this.candidacy = undefined;
  }
}

/** Where the browser has no locks (no secure context), each tab leads itself alone. */
export class LoneLeadership implements Leadership {
  private term: AbortController | undefined;

  stand(lead: (signal: AbortSignal) => void): void {
    this.leave();
    this.term = new AbortController();
    lead(this.term.signal);
  }

  leave(): void {
    this.term?.abort();
    this.term = undefined;
  }
}
