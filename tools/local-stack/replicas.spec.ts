import { parseReplicas } from './replicas';

describe('the --replicas flag', () => {
  it('reads several services', () => {
    expect(parseReplicas('inventory-command=3, gateway=2')).toEqual({ 'inventory-command': 3, gateway: 2 });
  });

  it.each(['inventory-command', 'inventory-command=', 'inventory-command=0', 'inventory-command=12'])(
    'refuses %s',
    (text) => {
      expect(() => parseReplicas(text)).toThrow('--replicas needs inventory-command=<1 to 9>');
    },
  );

  it('names the services when one is unknown', () => {
    expect(() => parseReplicas('shop=2')).toThrow(/There is no service "shop"; the services are gateway, /);
  });
});
