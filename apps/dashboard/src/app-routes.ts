import type { Routes } from '@angular/router';
import { Shell } from './shell/shell';
import { signedIn } from './start/signed-in';

export const appRoutes: Routes = [
  {
    path: 'signed-out',
    title: 'Sign in',
    loadComponent: async () => (await import('./signed-out/signed-out-page')).SignedOutPage,
  },
  {
    path: '',
    component: Shell,
    canActivate: [signedIn],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: 'Overview',
        loadComponent: async () => (await import('@streamstock/dashboard-feature-overview')).OverviewPage,
      },
      {
        path: 'inventory',
        title: 'Inventory',
        loadComponent: async () => (await import('@streamstock/dashboard-feature-inventory')).InventoryPage,
      },
      {
        path: 'products/:productId',
        title: ({ params }) => String(params['productId']),
        loadComponent: async () => (await import('@streamstock/dashboard-feature-product')).ProductPage,
      },
      {
        path: 'events',
        title: 'Events',
        loadComponent: async () => (await import('@streamstock/dashboard-feature-events')).EventsPage,
      },
      {
        path: '**',
        title: 'No such page',
        loadComponent: async () => (await import('./shell/no-such-page')).NoSuchPage,
      },
    ],
  },
];
