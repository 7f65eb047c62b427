import { productDetailSchema } from '@streamstock/contracts-http-api';
import { aProduct } from '@streamstock/server-kit-testing';
import { productAnswer, readProductAnswer } from './product-answer';

const detail = {
  ...aProduct({ name: '"version":99,' }),
  onHand: 3,
  available: 3,
  status: 'ok' as const,
  changedAt: '2026-03-02T09:15:00.000000Z',
  version: 12,
  levels: [],
};

describe('the answer of a product', () => {
  it('tells its version again when it comes back as text', () => {
    const answer = productAnswer(detail);
    expect(productDetailSchema.parse(JSON.parse(answer.json))).toEqual(detail);
    expect(readProductAnswer(answer.json)).toEqual(answer);
    expect(answer.version).toBe(12);
  });

  it.each([undefined, '', '{}', '{"productId":"P1","version":3,"name":""}', 'nonsense'])(
    'is unknown where %j was kept',
    (kept) => {
      expect(readProductAnswer(kept)).toBeUndefined();
    },
  );
});
