import { TestBed } from '@angular/core/testing';
import { ConnectionChip } from './connection-chip';
import { type Status, StatusChip } from './status-chip';

const drawn = (root: HTMLElement): string => root.querySelector('path')?.getAttribute('d') ?? '';

describe('StatusChip', () => {
  const chip = (status: Status): HTMLElement => {
    const fixture = TestBed.createComponent(StatusChip);
    fixture.componentRef.setInput('status', status);
    fixture.detectChanges();
    return fixture.nativeElement as HTMLElement;
  };

  it('tells every status by word, shape and tone', () => {
    const chips = (['ok', 'low', 'out'] as const).map(chip);
    expect(chips.map((element) => element.textContent)).toEqual(['OK', 'Low', 'Out']);
    expect(new Set(chips.map(drawn)).size).toBe(3);
    expect(chips.map((element) => element.dataset['tone'])).toEqual(['ok', 'low', 'out']);
  });

  it('hides the shape from screen readers, which read the word', () => {
    expect(chip('low').querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });
});

describe('ConnectionChip', () => {
  it('counts down to the next try', () => {
    const fixture = TestBed.createComponent(ConnectionChip);
    fixture.componentRef.setInput('connection', { state: 'reconnecting', since: 0, retryAt: 10_000 });
    fixture.componentRef.setInput('now', 7_500);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.textContent).toBe('Reconnecting (try in 3 s)');
    fixture.componentRef.setInput('now', 10_000);
    fixture.detectChanges();
    expect(element.textContent).toBe('Reconnecting');
  });
});
