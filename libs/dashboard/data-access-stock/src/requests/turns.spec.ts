import { Turns } from './turns';

describe('Turns', () => {
  it('lets no more than so many work at once, and all of them in the end', async () => {
    const turns = new Turns(2);
    let working = 0;
    let most = 0;
    const work = async (number: number): Promise<number> => {
      working += 1;
      most = Math.max(most, working);
      await Promise.resolve();
      working -= 1;
      return number;
    };
    const done = await Promise.all([1, 2, 3, 4, 5].map((number) => turns.take(() => work(number))));
    expect([done, most]).toEqual([[1, 2, 3, 4, 5], 2]);
  });

  it('gives the turn on where work fails', async () => {
    const turns = new Turns(1);
    const failing = turns.take(() => Promise.reject(new Error('no')));
    const next = turns.take(() => Promise.resolve('yes'));
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });
});
