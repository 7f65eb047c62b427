import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts';

describe('Shortcuts', () => {
  let shortcuts: Shortcuts;
  let done: string[];
  let clock: number;

  const press = (key: string, init: KeyboardEventInit = {}, target: EventTarget = document.body): boolean => {
    const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
    Object.defineProperty(event, 'timeStamp', { value: clock });
    return target.dispatchEvent(event);
  };
  const doing = (name: string) => () => void done.push(name);
  const added = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag): HTMLElementTagNameMap[Tag] =>
    document.body.appendChild(document.createElement(tag));

  beforeEach(() => {
    clock = 10_000;
    done = [];
    document.body.replaceChildren();
    localStorage.clear();
    shortcuts = TestBed.inject(Shortcuts);
    shortcuts.register('g o', 'Overview', doing('overview'));
    shortcuts.register('g i', 'Inventory', doing('inventory'));
    shortcuts.register('?', 'Help', doing('help'));
    shortcuts.register('mod+k', 'Palette', doing('palette'));
  });

  it('takes one key after the other, within a second and a half', () => {
    press('g');
    press('o');
    press('o');
    press('g');
    clock += 2_000;
    press('i');
    expect(done).toEqual(['overview']);
  });

  it('answers a single key even when a sequence was begun', () => {
    press('g');
    press('?');
    expect(done).toEqual(['help']);
  });

  it('lets nobody else have a key that it answered', () => {
    expect(press('k', { ctrlKey: true })).toBe(false);
    expect(press('k', { metaKey: true })).toBe(false);
    expect(press('k')).toBe(true);
    expect(done).toEqual(['palette', 'palette']);
  });

  it('is off where somebody writes, but for keys with a modifier', () => {
    const input = added('input');
    press('?', {}, input);
    press('k', { ctrlKey: true }, input);
    expect(done).toEqual(['palette']);
  });

  it('is off in an open dialog and for a key that was answered nearer', () => {
    const dialog = added('dialog');
    press('k', { ctrlKey: true }, dialog);
    const grid = added('div');
    grid.addEventListener('keydown', (event) => {
      event.preventDefault();
    });
    press('?', {}, grid);
    expect(done).toEqual([]);
  });

  it('gives a key to the last who asked, until they let go', () => {
    const letGo = shortcuts.register('?', 'Own help', doing('own'));
    press('?');
    expect(shortcuts.all().filter(({ keys }) => keys === '?')).toEqual([
      expect.objectContaining({ label: 'Own help' }),
    ]);
    letGo();
    press('?');
    expect(done).toEqual(['own', 'help']);
  });

  it('can be turned off, but for keys with a modifier', () => {
    shortcuts.allowSingleKeys(false);
    press('?');
    press('k', { ctrlKey: true });
    expect(done).toEqual(['palette']);
  });
});
