import { TestBed } from '@angular/core/testing';
import { age, timeOfDay, wholeInstant } from '../time-text';
import { ShownZone } from './shown-zone';
import { ownZone, timeZoneText } from './zone-text';

const morning = Date.parse('2026-03-02T09:15:00Z');
const other = ownZone === 'Asia/Tokyo' ? 'Europe/Berlin' : 'Asia/Tokyo';

describe('ShownZone', () => {
  const opened = (): ShownZone => {
    TestBed.resetTestingModule();
    return TestBed.inject(ShownZone);
  };

  beforeEach(() => {
    localStorage.clear();
  });

  it('turns from the person’s own zone to none’s and the location’s', () => {
    const zone = opened();
    const zones = [1, 2, 3].map(() => {
      const shown = zone.of(other);
      zone.turn();
      return shown;
    });
    expect([...zones, zone.choice()]).toEqual([ownZone, 'UTC', other, 'mine']);
  });

  it('is the person’s own where there is no location, or its zone is unknown here', () => {
    const zone = opened();
    zone.choose('store');
    expect([zone.of(), zone.of(null), zone.of('Mars/Olympus')]).toEqual([ownZone, ownZone, ownZone]);
  });

  it('is remembered when it was chosen, not when an address says it', () => {
    const zone = opened();
    zone.choose('utc');
    zone.follow('store');
    expect(zone.choice()).toBe('store');
    expect(opened().choice()).toBe('utc');
  });
});

describe('times in a zone', () => {
  it('name the zone where it is not the person’s own', () => {
    expect(timeOfDay(morning)).not.toMatch(/UTC|GMT/);
    expect(age(morning, morning + 86_400_000)).not.toMatch(/UTC|GMT/);
    expect(timeOfDay(morning, 'Asia/Tokyo')).toMatch(/6:15.*GMT\+9$/);
    expect(age(morning, morning + 86_400_000, 'Asia/Tokyo')).toMatch(/6:15.*GMT\+9$/);
    expect(wholeInstant(morning, 'Asia/Tokyo')).toMatch(/6:15:00.*GMT\+9/);
  });

  it('stay relative within a day', () => {
    expect(age(morning, morning + 60_000, 'Asia/Tokyo')).toBe(age(morning, morning + 60_000));
  });

  it('say what a zone is off', () => {
    expect(timeZoneText('Europe/Berlin', morning)).toBe('Europe/Berlin (GMT+1)');
    expect(timeZoneText('Europe/Berlin', Date.parse('2026-07-02T09:15:00Z'))).toBe('Europe/Berlin (GMT+2)');
    expect(timeZoneText('UTC', morning)).toBe('UTC');
  });
});
