import type { Leadership } from '../tabs/leadership';
import type { TabChannel, TabMessage } from '../tabs/tab-messages';

type Listener = (message: TabMessage) => void;

/** The channels and the lock of one browser, in memory; messages arrive after the current task, in order. */
export class FakeBrowser {
  private readonly channels = new Map<TabChannel, Listener[]>();
  private line: FakeCandidate[] = [];

  channel(): TabChannel {
    const listeners: Listener[] = [];
    const channel: TabChannel = {
      send: (message) => {
        for (const [other, theirs] of [...this.channels]) {
          if (other === channel) continue;
          queueMicrotask(() => {
            if (this.channels.has(other)) for (const listener of theirs) listener(message);
          });
        }
      },
      onMessage: (listener) => void listeners.push(listener),
      close: () => void this.channels.delete(channel),
    };
    this.channels.set(channel, listeners);
    return channel;
  }

  leadership(): Leadership {
    let mine: FakeCandidate | undefined;
    const leave = (): void => {
      if (mine !== undefined) this.remove(mine);
      mine = undefined;
    };
    return {
      stand: (lead, force) => {
        leave();
        mine = { lead, term: new AbortController(), leads: false };
        if (force) this.takeOver(mine);
        else this.line.push(mine);
        this.callFirst();
      },
      leave,
    };
  }

  private takeOver(candidate: FakeCandidate): void {
    const [first, ...rest] = this.line;
    this.line = [candidate, ...rest];
    first?.term.abort();
  }

  private remove(candidate: FakeCandidate): void {
    this.line = this.line.filter((other) => other !== candidate);
    candidate.term.abort();
    this.callFirst();
  }

  private callFirst(): void {
    const first = this.line[0];
    if (first === undefined || first.leads) return;
    first.leads = true;
    queueMicrotask(() => {
      if (!first.term.signal.aborted) first.lead(first.term.signal);
    });
  }
}

interface FakeCandidate {
  readonly lead: (signal: AbortSignal) => void;
  readonly term: AbortController;
  leads: boolean;
}
