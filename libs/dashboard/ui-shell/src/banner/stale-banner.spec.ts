import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { StaleBanner } from './stale-banner';

describe('StaleBanner', () => {
  let fixture: ComponentFixture<StaleBanner>;
  let retries: number;

  const moment = async (connection: object, seconds: number, changed: number): Promise<string> => {
    fixture.componentRef.setInput('connection', connection);
    fixture.componentRef.setInput('now', seconds * 1_000);
    fixture.componentRef.setInput('changed', changed);
    await fixture.whenStable();
    return (fixture.nativeElement as HTMLElement).textContent.trim();
  };

  beforeEach(() => {
    fixture = TestBed.createComponent(StaleBanner);
    retries = 0;
    fixture.componentInstance.retry.subscribe(() => {
      retries += 1;
    });
  });

  it('speaks after ten seconds, lets people try, and says when all is well again', async () => {
    const broken = { state: 'reconnecting', since: 0, retryAt: null };
    expect(await moment(broken, 5, 7)).toBe('');
    expect(await moment(broken, 10, 7)).toContain('Numbers may be out of date.');
    (fixture.nativeElement as HTMLElement).querySelector('button')?.click();
    expect(retries).toBe(1);
    expect(await moment({ state: 'live' }, 11, 9)).toBe('Live again. Refreshed, 2 changes.');
    expect(await moment({ state: 'live' }, 20, 9)).toBe('');
  });
});
