import type { StockLevel } from '@streamstock/contracts-http-api';
import { isNewer, levelKey } from './level-order';

/** Asks for `flush` to be called once, soon: in the page, with the next animation frame. */
export type Schedule = (flush: () => void) => void;

/** Gathers changes, newest per key, and hands them over once per frame, however many came in between. */
export class MergedChanges {
  private waiting = new Map<string, StockLevel>();

  constructor(
    private readonly schedule: Schedule,
    private readonly apply: (levels: readonly StockLevel[]) => void,
  ) {}

  add(level: StockLevel): void {
    const key = levelKey(level);
    const known = this.waiting.get(key);
    if (known !== undefined && !isNewer(level, known)) return;
    this.waiting.set(key, level);
    if (this.waiting.size === 1 && known === undefined) {
      this.schedule(() => {
        this.flush();
      });
    }
  }

  private flush(): void {
    const levels = [...this.waiting.values()];
    this.waiting = new Map();
    this.apply(levels);
  }
}

const hiddenTabPause = 1_000;

/** Once with the next frame; a hidden tab draws no frames, so then after a second. */
export const nextFrame: Schedule = (flush) => {
  if (document.hidden) setTimeout(flush, hiddenTabPause);
  else requestAnimationFrame(flush);
};
