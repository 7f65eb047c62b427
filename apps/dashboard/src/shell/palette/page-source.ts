import { matches, type PaletteSource } from '@streamstock/dashboard-ui-shell';
import { pages } from '../pages';

export const pageSource = (go: (path: string) => void): PaletteSource => ({
  title: 'Pages',
  find: (query) =>
    pages
      .filter(({ label }) => matches(label, query))
      .map(({ path, label, icon }) => ({
        id: `page-${label}`,
        label,
        icon,
        run: () => {
          go(path);
        },
      })),
});
