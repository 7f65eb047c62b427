import { failedOnce, type Outcome, passedOnce, prepared, type Step } from '../steps/step';
import { runSteps } from './schedule';

const step = (name: string, change: Partial<Step> = {}): Step => ({
  name,
  tier: 'unit',
  needs: [],
  cores: 1,
  run: () => Promise.resolve(passedOnce),
  ...change,
});

async function run(steps: readonly Step[], signal = new AbortController().signal) {
  const order: string[] = [];
  const results = await runSteps(
    steps,
    2,
    {
      started: ({ name }) => order.push(`+${name}`),
      finished: ({ step: { name } }) => order.push(`-${name}`),
    },
    signal,
  );
  return { order, outcomes: Object.fromEntries(results.map((result) => [result.step.name, result.outcome])) };
}

describe('runSteps', () => {
  it('runs as many at a time as there are cores', async () => {
    let release = (_outcome: Outcome): void => undefined;
    const untilThird = new Promise<Outcome>((resolve) => (release = resolve));
    const { order } = await run([
      step('first', { run: () => untilThird }),
      step('second'),
      step('third', {
        run: () => {
          release(passedOnce);
          return Promise.resolve(passedOnce);
        },
      }),
    ]);
    expect(order.slice(0, 4)).toEqual(['+first', '+second', '-second', '+third']);
  });

  it('keeps a step that wants both cores alone', async () => {
    const { order } = await run([step('one'), step('both', { cores: 2 }), step('two')]);
    const begin = order.indexOf('+both');
    expect(order.slice(begin, begin + 2)).toEqual(['+both', '-both']);
  });

  it('runs a step after what it needs and what it follows', async () => {
    const { order } = await run([
      step('last', { needs: ['first'], follows: ['second'] }),
      step('second', { run: () => Promise.resolve(failedOnce('second', 'broken')) }),
      step('first'),
    ]);
    expect(order.indexOf('+last')).toBe(4);
  });

  it('fails what needs a failed step, and what needs that, without running either', async () => {
    const { order, outcomes } = await run([
      step('servers', { run: () => Promise.resolve(failedOnce('servers', 'no port')) }),
      step('services', { needs: ['servers'] }),
      step('system', { needs: ['services'] }),
      step('lint'),
    ]);
    expect(order).not.toContain('+services');
    expect(outcomes['services']).toEqual(failedOnce('services', 'Not run, because this failed: servers.'));
    expect(outcomes['system']).toMatchObject({ passed: 0, failed: 1 });
    expect(outcomes['lint']).toEqual(passedOnce);
  });

  it('counts a step that throws as failed', async () => {
    const { outcomes } = await run([step('bad', { run: () => Promise.reject(new Error('no results')) })]);
    expect(outcomes['bad']).toMatchObject({ passed: 0, failed: 1 });
  });

  it('starts nothing once it is interrupted', async () => {
    const interruption = new AbortController();
    const first = step('first', {
      run: () => {
        interruption.abort();
        return Promise.resolve(prepared);
      },
    });
    const { outcomes } = await run([first, step('second', { needs: ['first'] })], interruption.signal);
    expect(outcomes['second']).toMatchObject({ failed: 1 });
  });

  it('says so when steps wait for each other', async () => {
    await expect(run([step('a', { needs: ['b'] }), step('b', { needs: ['a'] })])).rejects.toThrow('a, b');
  });
});
