import { tiers } from '../arguments';
import { workspaceRoot } from '../workspace';
import { plan } from './plan';
import { testProjects } from './test-projects';

const names = (only: readonly (typeof tiers)[number][]) =>
  plan(workspaceRoot, { only, keepStack: false }).map(({ name }) => name);

describe('plan', () => {
  it('has every tier, each with at least one step', () => {
    const steps = plan(workspaceRoot, { only: tiers, keepStack: false });
    expect([...new Set(steps.map(({ tier }) => tier))].sort()).toEqual(['stack', ...tiers].sort());
  });

  it('needs only what it has', () => {
    for (const only of [tiers, ...tiers.map((tier) => [tier])]) {
      const known = names(only);
      const asked = plan(workspaceRoot, { only, keepStack: false }).flatMap(({ needs, follows = [] }) => [
        ...needs,
        ...follows,
      ]);
      expect(asked.filter((name) => !known.includes(name))).toEqual([]);
    }
  });

  it('starts no server for tests that need none', () => {
    expect(names(['static', 'unit'])).toEqual([
      'generate',
      'lint',
      'types',
      'templates',
      'docs',
      'format',
      'files',
      'unit',
    ]);
  });

  it('starts the services after the service tests', () => {
    const services = plan(workspaceRoot, { only: tiers, keepStack: false }).find(
      ({ name }) => name === 'services',
    );
    expect(services?.follows).toEqual(expect.arrayContaining(['service gateway', 'unit']));
  });
});

describe('testProjects', () => {
  it('finds this project by its target', () => {
    expect(testProjects(workspaceRoot, 'unit')).toContainEqual({
      name: 'tools-test',
      root: 'tools/test',
      config: 'tools/test/jest.config.mjs',
    });
  });
});
