import { computed, DestroyRef, DOCUMENT, effect, inject, Injectable, signal } from '@angular/core';
import { remembered } from '@streamstock/dashboard-ui-status';

export const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];
export const densities = ['compact', 'default', 'comfortable'] as const;
export type Density = (typeof densities)[number];

/** How the page looks, by the person's choice and their pointer; styles read it from `<html data-theme data-density>`. */
@Injectable({ providedIn: 'root' })
export class Appearance {
  private readonly chosenTheme = remembered('streamstock.theme', themes, 'auto');
  private readonly chosenDensity = remembered('streamstock.density', densities, 'default');
  private readonly coarse = signal(false);

  readonly theme = this.chosenTheme.value;
  /** A finger cannot hit what is dense, so there the choice has to wait. */
  readonly density = computed<Density>(() => (this.coarse() ? 'comfortable' : this.chosenDensity.value()));
  readonly densityIsForced = this.coarse.asReadonly();

  constructor() {
    const { documentElement, defaultView } = inject(DOCUMENT);
    const pointer = defaultView?.matchMedia('(pointer: coarse)');
    if (pointer !== undefined) {
      const follow = (): void => {
        this.coarse.set(pointer.matches);
      };
      follow();
      pointer.addEventListener('change', follow);
      inject(DestroyRef).onDestroy(() => {
        pointer.removeEventListener('change', follow);
      });
    }
    effect(() => {
      documentElement.dataset['theme'] = this.theme();
      documentElement.dataset['density'] = this.density();
    });
  }

  setTheme(theme: Theme): void {
    this.chosenTheme.set(theme);
  }

  setDensity(density: Density): void {
    this.chosenDensity.set(density);
  }
}
