import { linkedSignal, type Signal } from '@angular/core';

/** Which of two equal animations marks the last change; null before the first. Alternating starts the mark anew. */
export type ChangeMark = 'odd' | 'even' | null;

/** Marks every change of `value`, but not its first one. */
export function changeMark(value: Signal<number>): Signal<ChangeMark> {
  return linkedSignal<number, ChangeMark>({
    source: value,
    computation: (_, previous) => {
      if (previous === undefined) return null;
      return previous.value === 'odd' ? 'even' : 'odd';
    },
  }).asReadonly();
}
