import type { MenuItem } from './row-menu';

/** What can be done with a row; `whyNot` says why its stock may not be changed. */
export const rowMenuItems = (whyNot: string | undefined): readonly MenuItem[] => [
  { action: 'adjust', label: 'Adjust', key: 'e', whyNot },
  { action: 'count', label: 'Count', whyNot },
  { action: 'transfer', label: 'Transfer', whyNot },
  { action: 'open', label: 'Open product', key: 'Enter' },
];
