import { type Signal, signal } from '@angular/core';

export interface Remembered<Value> {
  readonly value: Signal<Value>;
  set(value: Value): void;
}

/** A choice of the person that this browser keeps; in all its tabs. Works without storage too, for as long as the page is open. */
export function remembered<const Values extends readonly string[]>(
  key: string,
  values: Values,
  fallback: Values[number],
): Remembered<Values[number]> {
  const choose = (text: string | null): Values[number] => values.find((known) => known === text) ?? fallback;
  const value = signal(choose(read(key)));
  addEventListener('storage', (event) => {
    if (event.key === key) value.set(choose(event.newValue));
  });
  return {
    value: value.asReadonly(),
    set: (chosen) => {
      value.set(chosen);
      write(key, chosen);
    },
  };
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
