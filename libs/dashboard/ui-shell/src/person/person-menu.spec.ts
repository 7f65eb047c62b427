import { TestBed } from '@angular/core/testing';
import { PersonMenu } from './person-menu';

describe('PersonMenu', () => {
  it('says who is signed in, sets theme and density, and signs out', async () => {
    window.matchMedia = () => Object.assign(new EventTarget(), { matches: false }) as MediaQueryList;
    HTMLElement.prototype.hidePopover = () => undefined;
    const fixture = TestBed.createComponent(PersonMenu);
    const menu = fixture.nativeElement as HTMLElement;
    let left = 0;
    fixture.componentInstance.signOut.subscribe(() => {
      left += 1;
    });
    fixture.componentRef.setInput('person', {
      name: 'Max Oduya',
      tenantId: 'demo',
      roles: ['manager'],
      locations: ['WH-NORTH', 'WH-EAST'],
    });
    await fixture.whenStable();
    expect(menu.querySelector('button')?.getAttribute('aria-label')).toContain('Max Oduya, demo');
    expect(menu.querySelector('dl')?.textContent).toContain('WH-NORTH, WH-EAST');

    menu.querySelector<HTMLInputElement>('input[value=dark]')?.click();
    menu.querySelector<HTMLInputElement>('input[value=compact]')?.click();
    await fixture.whenStable();
    const { theme, density } = document.documentElement.dataset;
    expect([theme, density]).toEqual(['dark', 'compact']);

    menu.querySelector<HTMLButtonElement>('.out')?.click();
    expect(left).toBe(1);
  });
});
