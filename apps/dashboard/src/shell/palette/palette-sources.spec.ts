import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { ApiClient } from '@streamstock/dashboard-data-access-api';
import type { PaletteItem } from '@streamstock/dashboard-ui-shell';
import { PaletteSources } from './palette-sources';

describe('what the palette finds', () => {
  let asked: string[];
  let visited: string[];
  let done: string[];

  const page = (items: readonly object[]) => ({ items });
  const api = {
    get: (path: string, query: Record<string, string | undefined>) => {
      asked.push(`${path}?${query['search'] ?? ''}`);
      return Promise.resolve(
        path === '/api/products'
          ? page([{ productId: 'A/1', sku: 'A1', name: 'Tea' }])
          : page([{ locationId: 'WH-NORTH', name: 'North' }]),
      );
    },
  };

  const found = async (query: string): Promise<ReadonlyMap<string, readonly PaletteItem[]>> => {
    const sources = TestBed.inject(PaletteSources).all({
      help: () => void done.push('help'),
      signOut: () => void done.push('sign out'),
    });
    const { signal } = new AbortController();
    const groups = await Promise.all(sources.map(async (source) => source.find(query, signal)));
    return new Map(sources.map(({ title }, index) => [title, groups[index] ?? []]));
  };
  const labels = (items: readonly PaletteItem[] | undefined) => items?.map(({ label }) => label);

  beforeEach(() => {
    asked = [];
    visited = [];
    done = [];
    window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
    TestBed.configureTestingModule({ providers: [provideRouter([]), { provide: ApiClient, useValue: api }] });
    const router = TestBed.inject(Router);
    router.navigateByUrl = (url) => {
      visited.push(String(url));
      return Promise.resolve(true);
    };
  });

  it('shows pages and a few actions before anything is asked, and asks nobody', async () => {
    const groups = await found('');
    expect(labels(groups.get('Pages'))).toEqual(['Overview', 'Inventory', 'Events']);
    expect(labels(groups.get('Actions'))).toEqual(['Keyboard shortcuts', 'Sign out']);
    expect([groups.get('Products'), groups.get('Locations'), asked]).toEqual([[], [], []]);
  });

  it('goes to what was found', async () => {
    const products = await found('tea');
    products.get('Products')?.[0]?.run();
    const places = await found('north');
    expect(labels(places.get('Locations'))).toEqual(['North']);
    places.get('Locations')?.[0]?.run();
    (await found('events')).get('Pages')?.[0]?.run();
    expect(visited).toEqual(['/products/A%2F1', '/inventory?loc=WH-NORTH', '/events']);
    expect(asked).toContain('/api/products?tea');
    expect(asked).toContain('/api/locations?north');
  });

  it('does what was found', async () => {
    (await found('sign out')).get('Actions')?.[0]?.run();
    (await found('theme dark')).get('Actions')?.[0]?.run();
    TestBed.tick();
    expect(done).toEqual(['sign out']);
    expect(document.documentElement.dataset['theme']).toBe('dark');
  });
});
