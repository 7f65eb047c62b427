import type { IconName } from '@streamstock/dashboard-ui-status';

/** One thing that the palette can do. */
export interface PaletteItem {
  /** Unique among all sources. */
  readonly id: string;
  readonly label: string;
  /** What tells it from others of the same name. */
  readonly detail?: string;
  readonly icon: IconName;
  readonly run: () => void;
}

/** Where the palette finds things of one kind. */
export interface PaletteSource {
  readonly title: string;
  /** What matches, best first; `query` is trimmed and may be empty. Stops when `signal` says so. */
  find(query: string, signal: AbortSignal): readonly PaletteItem[] | Promise<readonly PaletteItem[]>;
}

/** Whether every word of `query` begins a word of `text`. */
export function matches(text: string, query: string): boolean {
  const words = text.toLocaleLowerCase().split(/[^\p{L}\p{N}]+/u);
  return query
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
