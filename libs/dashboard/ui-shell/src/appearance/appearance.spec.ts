import { TestBed } from '@angular/core/testing';
import { Appearance } from './appearance';

describe('Appearance', () => {
  let coarse: boolean;
  let onChange: () => void;

  const opened = (): Appearance => {
    TestBed.resetTestingModule();
    const appearance = TestBed.inject(Appearance);
    TestBed.tick();
    return appearance;
  };
  const html = (): unknown => Object.fromEntries(Object.entries(document.documentElement.dataset));

  beforeEach(() => {
    localStorage.clear();
    coarse = false;
    Object.defineProperty(window, 'matchMedia', {
      configurable: true,
      value: () => ({
        get matches() {
          return coarse;
        },
        addEventListener: (_name: string, listener: () => void) => {
          onChange = listener;
        },
        removeEventListener: () => undefined,
      }),
    });
  });

  it('follows the system until somebody chooses, and remembers the choice', () => {
    const appearance = opened();
    expect(html()).toMatchObject({ theme: 'auto', density: 'default' });
    appearance.setTheme('dark');
    appearance.setDensity('compact');
    TestBed.tick();
    expect(html()).toMatchObject({ theme: 'dark', density: 'compact' });
    const again = opened();
    expect([again.theme(), again.density()]).toEqual(['dark', 'compact']);
  });

  it('gives a finger room, whatever was chosen', () => {
    const appearance = opened();
    appearance.setDensity('compact');
    coarse = true;
    onChange();
    expect([appearance.density(), appearance.densityIsForced()]).toEqual(['comfortable', true]);
    coarse = false;
    onChange();
    expect(appearance.density()).toBe('compact');
  });

  it('hears of a choice in another tab, and of none that it does not know', () => {
    const appearance = opened();
    const changed = (newValue: string | null): void => {
      dispatchEvent(new StorageEvent('storage', { key: 'streamstock.theme', newValue }));
    };
    changed('light');
    expect(appearance.theme()).toBe('light');
    changed('sepia');
    expect(appearance.theme()).toBe('auto');
  });
});
