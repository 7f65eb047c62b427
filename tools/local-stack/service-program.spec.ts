import { profileNamed } from './profile';
import { instancesOf, serviceProgram } from './service-program';

const profile = profileNamed('test');
const all = instancesOf(profile, { 'inventory-command': 3, gateway: 2 });
const named = (name: string) => {
  const instance = all.find((candidate) => candidate.name === name);
  if (!instance) throw new Error(`${name} is not among ${all.map((known) => known.name).join(', ')}`);
  return instance;
};

describe('replicas of services', () => {
  it('have names and ports of their own', () => {
    expect(all.map(({ name, port }) => `${name}:${port}`)).toEqual([
      'gateway:4100',
      'gateway-1:4110',
      'inventory-command:4101',
      'inventory-command-1:4111',
      'inventory-command-2:4121',
      'inventory-query:4102',
    ]);
  });

  it('let the gateway know every replica behind it', async () => {
    const { env } = await serviceProgram(profile, named('gateway-1'), all).prepare();
    expect(env).toMatchObject({
      PORT: '4110',
      REPLICA: '1',
      INVENTORY_COMMAND_URLS: 'http://localhost:4101,http://localhost:4111,http://localhost:4121',
      INVENTORY_QUERY_URLS: 'http://localhost:4102',
    });
    expect(env).not.toHaveProperty('DATABASE_URL');
  });

  it('reach the database in the role of their service, and take extra environment last', async () => {
    const extra = { KILL_POINT: 'command.after-commit', REPLICA: 'mine' };
    const { env } = await serviceProgram(profile, named('inventory-command'), all, extra).prepare();
    expect(env).toMatchObject({
      DATABASE_URL: 'postgresql://inventory_command:streamstock@localhost:25432/streamstock',
      ...extra,
    });
  });
});
