import {
  type Appearance,
  densities,
  matches,
  type PaletteItem,
  type PaletteSource,
  themes,
} from '@streamstock/dashboard-ui-shell';

const shownUnasked = 2;

interface Actions {
  readonly appearance: Appearance;
  readonly help: () => void;
  readonly signOut: () => void;
}

/** What can be done from anywhere. */
export function actionSource({ appearance, help, signOut }: Actions): PaletteSource {
  const action = (label: string, run: () => void, icon: PaletteItem['icon'] = 'action'): PaletteItem => ({
    id: `action-${label.replaceAll(' ', '-')}`,
    label,
    icon,
    run,
  });
  const always = [
    action('Keyboard shortcuts', help, 'keyboard'),
    action('Sign out', signOut, 'sign-out'),
    ...themes.map((theme) =>
      action(`Theme ${theme}`, () => {
        appearance.setTheme(theme);
      }),
    ),
  ];
  const unlessForced = densities.map((density) =>
    action(`Density ${density}`, () => {
      appearance.setDensity(density);
    }),
  );
  return {
    title: 'Actions',
    find: (query) => {
      const all = appearance.densityIsForced() ? always : [...always, ...unlessForced];
      return query === '' ? all.slice(0, shownUnasked) : all.filter(({ label }) => matches(label, query));
    },
  };
}
