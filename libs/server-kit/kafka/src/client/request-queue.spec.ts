import { jest } from '@jest/globals';
import { calmRequestQueue, requestQueue, type RequestQueue } from './request-queue';

describe('request queue of kafkajs', () => {
  const checkPendingRequests = jest.fn();
  const queueWith = (pending: readonly unknown[], throttledUntil = -1): RequestQueue =>
    Object.assign(Object.create(requestQueue) as RequestQueue, {
      pending,
      throttledUntil,
      throttleCheckTimeoutId: null,
      checkPendingRequests,
    });

  beforeEach(() => {
    jest.useFakeTimers();
    checkPendingRequests.mockReset();
    calmRequestQueue();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is still the one whose timer is replaced', () => {
    expect(Object.getOwnPropertyNames(requestQueue)).toEqual(
      expect.arrayContaining(['scheduleCheckPendingRequests', 'checkPendingRequests']),
    );
  });

  it('sets no timer when nothing is pending', () => {
    queueWith([]).scheduleCheckPendingRequests();
    expect(jest.getTimerCount()).toBe(0);
  });

  it('looks again when a throttle is over, once', () => {
    const queue = queueWith(['a request'], Date.now() + 300);
    queue.scheduleCheckPendingRequests();
    queue.scheduleCheckPendingRequests();
    jest.advanceTimersByTime(299);
    expect(checkPendingRequests).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(checkPendingRequests).toHaveBeenCalledTimes(1);
  });
});
