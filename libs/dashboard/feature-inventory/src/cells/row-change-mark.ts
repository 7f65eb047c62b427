import { linkedSignal, type Signal } from '@angular/core';
import type { ChangeMark } from '@streamstock/dashboard-ui-panels';

interface Shown {
  readonly key: string;
  readonly value: number;
}

/** Marks changes of a value, not that another row's is shown in its place. */
export function rowChangeMark(key: Signal<string>, value: Signal<number>): Signal<ChangeMark> {
  return linkedSignal<Shown, ChangeMark>({
    source: () => ({ key: key(), value: value() }),
    computation: ({ key: shown, value: now }, previous) => {
      if (previous === undefined || previous.source.key !== shown) return null;
      if (previous.source.value === now) return previous.value;
      return previous.value === 'odd' ? 'even' : 'odd';
    },
  }).asReadonly();
}
