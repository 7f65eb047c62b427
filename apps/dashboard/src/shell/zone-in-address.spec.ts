import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { ShownZone } from '@streamstock/dashboard-ui-status';
import { zoneInAddress } from './zone-in-address';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

describe('the zone in the address', () => {
  let zone: ShownZone;
  let harness: RouterTestingHarness;

  const go = async (url: string): Promise<void> => {
    await harness.navigateByUrl(url);
    await harness.fixture.whenStable();
  };
  const url = (): string => TestBed.inject(Router).url;

  beforeEach(async () => {
    localStorage.clear();
    TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
    zone = TestBed.inject(ShownZone);
    TestBed.runInInjectionContext(zoneInAddress);
    harness = await RouterTestingHarness.create();
  });

  it('is not there while times are the person’s own', async () => {
    await go('/events?type=SALE');
    expect(url()).toBe('/events?type=SALE');
  });

  it('follows the choice, and comes along to other pages', async () => {
    await go('/events?type=SALE');
    zone.choose('utc');
    await harness.fixture.whenStable();
    expect(url()).toBe('/events?type=SALE&tz=utc');
    await go('/inventory');
    expect(url()).toBe('/inventory?tz=utc');
    zone.choose('mine');
    await harness.fixture.whenStable();
    expect(url()).toBe('/inventory');
  });

  it('decides how a link is shown, and is not remembered then', async () => {
    await go('/events?tz=store');
    expect([zone.choice(), localStorage.getItem('streamstock.zone')]).toEqual(['store', null]);
    await go('/events?tz=nowhere');
    expect(zone.choice()).toBe('store');
  });
});
