import type { Appearance } from './appearance';

const themes = ['light', 'dark'] as const;
const densities = ['compact', 'default', 'comfortable'] as const;

/** A screen, in which appearances each state is looked at there, and whether it may be short of room. */
export const screens: readonly {
  readonly title: string;
  readonly use: object;
  readonly appearances: readonly Appearance[];
  readonly tight: boolean;
}[] = [
  {
    title: 'a desktop',
    use: { viewport: { width: 1_280, height: 900 } },
    appearances: themes.flatMap((theme) => densities.map((density) => ({ theme, density }))),
    tight: false,
  },
  {
    // Lengths are in px, so text grows with the page: at 200 % it has half the width and height.
    title: 'a desktop at 200 %',
    use: { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
    appearances: [],
    tight: true,
  },
  {
    title: 'a phone of 320 px',
    use: { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
    appearances: themes.map((theme) => ({ theme, density: 'comfortable' })),
    tight: true,
  },
];
