import { shutdownGroups } from './shutdown-order';

it('closes the edge first, then the services, then the servers they need', () => {
  const running = [
    'redis',
    'gateway-1',
    'inventory-query',
    'kafka',
    'inventory-command',
    'postgres',
    'gateway',
  ];
  expect(shutdownGroups(running)).toEqual([
    ['gateway-1', 'gateway'],
    ['inventory-query', 'inventory-command'],
    ['kafka'],
    ['postgres'],
    ['redis'],
  ]);
});

it('has no groups when nothing runs', () => {
  expect(shutdownGroups([])).toEqual([]);
});
