import { ApiFailure } from './api-failure';
import { untilKnown } from './until-known';

const failure = (status: number | null, code = 'x'): ApiFailure =>
  new ApiFailure({ code, detail: '', correlationId: null, status, retryAfterSeconds: null });

describe('untilKnown', () => {
  const trying = async (...answers: (Error | string)[]) => {
    const pauses: number[] = [];
    let tries = 0;
    const send = (): Promise<string> => {
      tries += 1;
      const answer = answers.shift() ?? new TypeError('connection reset');
      return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer);
    };
    const outcome = await untilKnown(send, (milliseconds) => {
      pauses.push(milliseconds);
      return Promise.resolve();
    }).catch((error: unknown) => error);
    return { outcome, tries, pauses };
  };

  it('asks again while nobody knows whether it happened', async () => {
    const { outcome, pauses } = await trying(failure(503), failure(202), failure(429), 'done');
    expect(outcome).toBe('done');
    expect(pauses).toEqual([500, 1_500, 4_000]);
  });

  it('takes a refusal as the answer', async () => {
    const { outcome, tries } = await trying(failure(409, 'stock.insufficient'));
    expect([outcome, tries]).toEqual([expect.objectContaining({ code: 'stock.insufficient' }), 1]);
  });

  it('gives up after four tries', async () => {
    const { outcome, tries } = await trying();
    expect([outcome, tries]).toEqual([expect.objectContaining({ code: 'network', status: null }), 4]);
  });
});
