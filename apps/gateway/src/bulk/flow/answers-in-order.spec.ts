import fc from 'fast-check';
import { AnswersInOrder } from './answers-in-order';

describe('AnswersInOrder', () => {
  it('lets answers leave in the order of their rows, in whatever order they come', () => {
    const shuffled = fc.integer({ min: 1, max: 50 }).chain((count) =>
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, index) => index),
        { minLength: count },
      ),
    );
    fc.assert(
      fc.property(shuffled, (order) => {
        const answers = new AnswersInOrder();
        order.forEach(() => answers.open());
        const left: string[] = [];
        for (const row of order) {
          answers.answer(row, String(row));
          left.push(...answers.takeReady());
          expect(answers.waiting).toBe(order.length - left.length);
        }
        expect(left).toEqual(order.map((_, index) => String(index)));
      }),
    );
  });

  it('holds what comes after a row without an answer', () => {
    const answers = new AnswersInOrder();
    answers.open();
    answers.answer(answers.open(), 'second');
    expect(answers.takeReady()).toEqual([]);
    answers.answer(0, 'first');
    expect(answers.takeReady()).toEqual(['first', 'second']);
  });
});
