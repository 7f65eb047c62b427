import { TestBed } from '@angular/core/testing';
import { ownZone, ShownZone } from '@streamstock/dashboard-ui-status';
import { TimeMark } from './time-mark';
import { ZoneNote } from './zone-note';

describe('the zone of times', () => {
  const note = async (inputs: Readonly<Record<string, unknown>>) => {
    const fixture = TestBed.createComponent(ZoneNote);
    for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
    await fixture.whenStable();
    const button = (fixture.nativeElement as HTMLElement).querySelector('button');
    const press = async (): Promise<void> => {
      button?.click();
      await fixture.whenStable();
    };
    return { text: () => button?.textContent.trim() ?? '', title: () => button?.title ?? '', press };
  };

  beforeEach(() => {
    localStorage.clear();
  });

  it('is said and changed by a press', async () => {
    const { text, title, press } = await note({ store: 'Asia/Tokyo' });
    expect(text()).toContain(`Times in ${ownZone}`);
    expect(title()).toContain('that of the location');
    await press();
    expect(text()).toBe('Times in UTC');
    await press();
    expect(text()).toBe('Times in Asia/Tokyo (GMT+9)');
  });

  it('is that of each location in a list of several', async () => {
    TestBed.inject(ShownZone).choose('store');
    const { text } = await note({ each: true });
    expect(text()).toBe('Times in the zone of each location');
  });

  it('says which zones it offers where no location is concerned', async () => {
    TestBed.inject(ShownZone).choose('store');
    const { text, title } = await note({});
    expect(text()).toMatch(/yours: they are about no one location$/);
    expect(title()).toBe(`Change the zone: yours (${ownZone}) or UTC (t z)`);
  });

  it('is that of the title of a time', async () => {
    const fixture = TestBed.createComponent(TimeMark);
    fixture.componentRef.setInput('at', '2026-03-02T09:15:00Z');
    fixture.componentRef.setInput('zone', 'Asia/Tokyo');
    const title = async (): Promise<string> => {
      await fixture.whenStable();
      return (fixture.nativeElement as HTMLElement).querySelector('time')?.title ?? '';
    };
    TestBed.inject(ShownZone).choose('utc');
    expect(await title()).toMatch(/9:15:00.*UTC/);
    TestBed.inject(ShownZone).choose('store');
    expect(await title()).toMatch(/6:15:00.*GMT\+9/);
  });
});
