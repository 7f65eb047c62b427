import { CatalogArrivals } from './catalog-arrivals';

it('tells who waits for a key of what arrives under it only, until they stop listening', () => {
  const arrivals = new CatalogArrivals();
  const heard: number[] = [];
  const listen = () => arrivals.listen({ key: 'acme|supplier|S1' }, ({ version }) => heard.push(version));
  const stops = [listen(), listen()];
  arrivals.announce([
    { key: 'acme|supplier|S1', version: 2 },
    { key: 'acme|product|S1', version: 3 },
    { key: 'umbrella|supplier|S1', version: 4 },
  ]);
  stops[0]?.();
  arrivals.announce([{ key: 'acme|supplier|S1', version: 5 }]);
  stops[1]?.();
  arrivals.announce([{ key: 'acme|supplier|S1', version: 6 }]);
  expect(heard).toEqual([2, 2, 5]);
});
