import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { LIVE_STOCK } from '@streamstock/dashboard-data-access-live';
import { spokenSummary } from './spoken-summary';
import { StubLiveStock } from './testing/stub-live-stock';

describe('spokenSummary', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('speaks at most every ten seconds, and only when there is something to say', () => {
    const live = new StubLiveStock();
    TestBed.configureTestingModule({ providers: [live.provider] });
    const text = TestBed.runInInjectionContext(() =>
      spokenSummary(TestBed.inject(LIVE_STOCK), signal('1 out.')),
    );
    jest.advanceTimersByTime(10_000);
    expect(text()).toBe('');
    live.changeCount.set(3);
    jest.advanceTimersByTime(9_999);
    expect(text()).toBe('');
    jest.advanceTimersByTime(1);
    expect(text()).toBe('3 levels changed. 1 out.');
    live.connection.set({ state: 'offline', since: 0, retryAt: null });
    jest.advanceTimersByTime(10_000);
    expect(text()).toBe('Offline. The numbers may be out of date.');
  });
});
