import { Pace } from './pace';

function paced(daysPerSecond: number) {
  let now = 0;
  const rests: number[] = [];
  const wait = (ms: number) => {
    rests.push(ms);
    now += ms;
    return Promise.resolve();
  };
  const pace = new Pace({ daysPerSecond, wait, now: () => now });
  return { pace, rests, pass: (ms: number) => (now += ms) };
}

describe('Pace', () => {
  it('lets so many days pass in a second, also those that the file leaves out', async () => {
    const { pace, rests } = paced(2);
    for (const day of [10, 10, 11, 11, 14]) await pace.until(day);
    expect(rests).toEqual([500, 1_500]);
  });

  it('catches up after it was held up', async () => {
    const { pace, rests, pass } = paced(1);
    await pace.until(1);
    pass(2_500);
    for (const day of [2, 3, 4]) await pace.until(day);
    expect(rests).toEqual([500]);
  });

  it('does not rest for long, however long a gap is', async () => {
    const { pace, rests } = paced(0.1);
    for (const day of [1, 60, 61]) await pace.until(day);
    expect(rests).toEqual([20_000, 10_000]);
  });
});
