import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { jest } from '@jest/globals';
import { spokenChanges } from './spoken-changes';

it('speaks every 10 s, and only of changes', () => {
  jest.useFakeTimers();
  const changed = signal(4);
  const standing = signal('3 low.');
  const spoken = TestBed.runInInjectionContext(() => spokenChanges(changed, standing));
  jest.advanceTimersByTime(10_000);
  expect(spoken()).toBe('');
  changed.set(6);
  jest.advanceTimersByTime(9_000);
  expect(spoken()).toBe('');
  changed.set(7);
  jest.advanceTimersByTime(1_000);
  expect(spoken()).toBe('3 levels changed. 3 low.');
  standing.set('2 low.');
  jest.advanceTimersByTime(10_000);
  expect(spoken()).toBe('3 levels changed. 3 low.');
  TestBed.resetTestingModule();
  expect(jest.getTimerCount()).toBe(0);
  jest.useRealTimers();
});
