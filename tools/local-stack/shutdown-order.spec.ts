import { shutdownGroups } from './shutdown-order';

it('ends the traffic and closes the edge first, then the services, then the servers they need', () => {
  const running = [
    'redis',
    'gateway-1',
    'simulator',
    'inventory-query',
    'kafka',
    'inventory-command',
    'postgres',
    'gateway',
  ];
  expect(shutdownGroups(running)).toEqual([
    ['simulator'],
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
