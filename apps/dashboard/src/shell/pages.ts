import type { PageLink } from '@streamstock/dashboard-ui-shell';

export const pages: readonly PageLink[] = [
  { path: '/', label: 'Overview', icon: 'overview', keys: 'g o' },
  { path: '/inventory', label: 'Inventory', icon: 'inventory', keys: 'g i' },
  { path: '/events', label: 'Events', icon: 'events', keys: 'g e' },
];
