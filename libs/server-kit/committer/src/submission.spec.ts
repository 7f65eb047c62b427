import { expect, jest, test } from '@jest/globals';
import { Submission } from './submission';

function submissionOf(items: readonly string[]) {
  const resolve = jest.fn();
  const reject = jest.fn();
  return {
    resolve,
    reject,
    submission: new Submission<string, string>(
      items,
      items.map(() => []),
      resolve,
      reject,
    ),
  };
}

test('resolves with the results in the order of the items, whatever finishes first', () => {
  const { submission, resolve } = submissionOf(['a', 'b']);
  submission.succeed(1, 'B');
  expect(resolve).not.toHaveBeenCalled();
  submission.succeed(0, 'A');
  expect(resolve).toHaveBeenCalledWith(['A', 'B']);
});

test('rejects with the first failure, once nothing of it is in work', () => {
  const { submission, resolve, reject } = submissionOf(['a', 'b', 'c']);
  submission.fail('first');
  submission.fail('second');
  expect(reject).not.toHaveBeenCalled();
  submission.succeed(2, 'C');
  expect(reject).toHaveBeenCalledWith('first');
  expect(resolve).not.toHaveBeenCalled();
});
