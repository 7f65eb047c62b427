import { DestroyRef, DOCUMENT, inject, type Signal, signal } from '@angular/core';

const tokens = {
  line: '--series-1',
  threshold: '--low',
  flagged: '--out',
  text: '--text',
  muted: '--muted',
  grid: '--line',
  surface: '--surface',
  border: '--control',
} as const;

/** The colours of the page as a canvas takes them. */
export type Palette = Readonly<Record<keyof typeof tokens, string>> & { readonly font: string };

/** A token may say `light-dark(…)`; only a property of an element tells which of the two holds there. */
function resolved(page: Document): Palette {
  const probe = page.createElement('span');
  probe.hidden = true;
  page.body.append(probe);
  const style = getComputedStyle(probe);
  const colours = Object.entries(tokens).map(([name, token]) => {
    probe.style.color = `var(${token})`;
    return [name, style.color];
  });
  const { fontFamily } = style;
  probe.remove();
  return { ...(Object.fromEntries(colours) as Record<keyof typeof tokens, string>), font: fontFamily };
}

/** The palette of the theme that holds now, by choice or by the device. Call in an injection context. */
export function currentPalette(): Signal<Palette> {
  const page = inject(DOCUMENT);
  const palette = signal(resolved(page));
  const read = (): void => {
    palette.set(resolved(page));
  };
  const dark = matchMedia('(prefers-color-scheme: dark)');
  dark.addEventListener('change', read);
  const chosen = new MutationObserver(read);
  chosen.observe(page.documentElement, { attributeFilter: ['data-theme'] });
  inject(DestroyRef).onDestroy(() => {
    dark.removeEventListener('change', read);
    chosen.disconnect();
  });
  return palette.asReadonly();
}
