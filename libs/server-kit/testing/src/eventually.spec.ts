import { eventually } from './eventually';

describe('eventually', () => {
  it('repeats until the assertion passes and returns what it returned', async () => {
    let tries = 0;
    const attempt = (): string => {
      tries += 1;
      expect(tries).toBeGreaterThan(3);
      return 'done';
    };
    expect(await eventually(attempt, { every: 1 })).toBe('done');
  });

  it('fails with the last reason when the time is over', async () => {
    let tries = 0;
    const attempt = (): Promise<never> => Promise.reject(new Error(`still wrong ${String((tries += 1))}`));
    await expect(eventually(attempt, { within: 30, every: 1 })).rejects.toThrow(/still wrong \d+/);
    expect(tries).toBeGreaterThan(1);
  });
});
