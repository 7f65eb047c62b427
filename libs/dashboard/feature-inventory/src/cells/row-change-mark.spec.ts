import { signal } from '@angular/core';
import { rowChangeMark } from './row-change-mark';

describe('rowChangeMark', () => {
  it('marks each change anew, but no first value', () => {
    const value = signal(5);
    const mark = rowChangeMark(signal('P1|L1'), value);
    expect(mark()).toBeNull();
    value.set(6);
    expect(mark()).toBe('odd');
    value.set(7);
    expect(mark()).toBe('even');
  });

  it('does not take another row for a change', () => {
    const key = signal('P1|L1');
    const value = signal(5);
    const mark = rowChangeMark(key, value);
    expect(mark()).toBeNull();
    key.set('P2|L1');
    value.set(99);
    expect(mark()).toBeNull();
    value.set(98);
    expect(mark()).toBe('odd');
  });
});
