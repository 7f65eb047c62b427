import { type WritableSignal, inject, signal, DOCUMENT } from '@angular/core';

/** A text that lives in the address as `?name=`, so that a copied link shows the same. */
export interface UrlText {
  readonly value: WritableSignal<string>;
  set(value: string): void;
}

/** Call in an injection context. Setting replaces the address in place; it makes no history entry. */
export function textInUrl(name: string): UrlText {
  const view = inject(DOCUMENT).defaultView;
  const value = signal(new URLSearchParams(view?.location.search).get(name) ?? '');
  return {
    value,
    set: (text) => {
      value.set(text);
      if (view === null) return;
      const url = new URL(view.location.href);
      if (text === '') url.searchParams.delete(name);
      else url.searchParams.set(name, text);
      view.history.replaceState(view.history.state, '', url);
    },
  };
}
