import type { Options, Tier } from '../arguments';
import { check, prepare } from '../steps/check';
import { errorLines } from '../steps/error-lines';
import { runJest } from '../steps/run-jest';
import { runPlaywright } from '../steps/run-playwright';
import { failedOnce, type Step } from '../steps/step';
import { targets, type TestProject, testProjects } from './test-projects';
import { shellOf, tools } from './tools';

const minute = 60_000;
type TestTier = Exclude<Tier, 'static'>;

/** Where tests find the test stack, and how they restart a part of it. */
const stackEnvironment = {
  BASE_URL: 'http://localhost:4100',
  GATEWAY_RESTART_COMMAND: shellOf(tools.restartGateway),
};

/** All steps of the wanted tiers, the long way first. */
export function plan(root: string, { only, keepStack }: Options): Step[] {
  const wants = (...tiers: Tier[]) => tiers.some((tier) => only.includes(tier));
  const projects = (tier: TestTier) => (only.includes(tier) ? testProjects(root, tier) : []);
  const service = projects('service').map(serviceStep);
  const beforeServices = [...service.map(({ name }) => name), ...(wants('unit') ? ['unit'] : [])];
  return [
    preparation('generate', prepare(tools.generate)),
    ...(wants('service', 'system', 'browser') ? [serversStep(keepStack)] : []),
    ...(wants('system', 'browser') ? [preparation('build', prepare(tools.build), ['generate'])] : []),
    ...(wants('static') ? staticSteps() : []),
    ...(wants('unit') ? [unitStep(projects('unit'))] : []),
    ...(wants('service') ? atLeastOne('service', service) : []),
    ...(wants('system', 'browser') ? [servicesStep(beforeServices, keepStack)] : []),
    ...(wants('system') ? atLeastOne('system', projects('system').map(systemStep)) : []),
    ...(wants('browser') ? atLeastOne('browser', projects('browser').map(browserStep)) : []),
  ];
}

const preparation = (name: string, run: Step['run'], needs: readonly string[] = []): Step => ({
  name,
  tier: 'stack',
  needs,
  cores: 1,
  run,
});

/** Starts the test servers with no data, unless those that run are to be used. */
const serversStep = (keepStack: boolean): Step =>
  preparation('servers', async (signal) => {
    const cleared = keepStack ? undefined : await prepare(tools.reset)(signal);
    return cleared !== undefined && cleared.failed > 0 ? cleared : prepare(tools.servers)(signal);
  });

/** Begins without what the tests of services left in the topics: services would have to work it off first. */
const servicesStep = (follows: readonly string[], keepStack: boolean): Step => {
  const step = preparation(
    'services',
    async (signal) => {
      const cleared = keepStack || follows.length === 0 ? undefined : await prepare(tools.reset)(signal);
      return cleared !== undefined && cleared.failed > 0 ? cleared : prepare(tools.services)(signal);
    },
    ['servers', 'build'],
  );
  return { ...step, follows };
};

/** `types` checks all Node code as one program; `templates` the dashboard's, project by project, with its templates. */
type StaticCheck = 'lint' | 'types' | 'templates' | 'docs' | 'format' | 'files';

const staticSteps = (): Step[] => [
  ...(['lint', 'types', 'templates'] as const).map((name) => staticStep(name, ['generate'])),
  ...(['docs', 'format', 'files'] as const).map((name) => staticStep(name, [])),
];

const staticStep = (name: StaticCheck, needs: readonly string[]): Step => ({
  name,
  tier: 'static',
  needs,
  cores: 1,
  run: name === 'types' || name === 'templates' ? check(tools[name], errorLines) : check(tools[name]),
});

const unitStep = (projects: readonly TestProject[]): Step => ({
  name: 'unit',
  tier: 'unit',
  needs: ['generate'],
  cores: 2,
  run: runJest({ name: 'unit', projects, workers: 2, timeoutMs: 10 * minute }),
});

const serviceStep = (project: TestProject): Step => ({
  name: `service ${project.name}`,
  tier: 'service',
  needs: ['generate', 'servers'],
  cores: 1,
  run: runJest({ name: `service ${project.name}`, projects: [project], workers: 1, timeoutMs: 10 * minute }),
});

const systemStep = (project: TestProject): Step => ({
  name: `system ${project.name}`,
  tier: 'system',
  needs: ['services'],
  cores: 2,
  run: runJest({
    name: `system ${project.name}`,
    projects: [project],
    workers: 1,
    timeoutMs: 20 * minute,
    env: stackEnvironment,
  }),
});

const browserStep = (project: TestProject): Step => ({
  name: `browser ${project.name}`,
  tier: 'browser',
  needs: ['services'],
  cores: 2,
  run: runPlaywright(`browser ${project.name}`, project, 15 * minute, stackEnvironment),
});

/** A tier that nobody has written a test for has failed. */
const atLeastOne = (tier: TestTier, steps: readonly Step[]): readonly Step[] =>
  steps.length > 0
    ? steps
    : [
        {
          name: tier,
          tier,
          needs: [],
          cores: 1,
          run: () => Promise.resolve(failedOnce(tier, `No project has the target ${targets[tier]}.`)),
        },
      ];
