import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { FailureView } from './failure-note';
import { Panel } from './panel';

@Component({
  imports: [Panel],
  template: `<ss-panel
    heading="Stock"
    [ready]="ready()"
    [failure]="failure()"
    (retry)="asked.set(asked() + 1)"
  >
    <p class="content">Here</p>
  </ss-panel>`,
})
class Page {
  readonly ready = signal(false);
  readonly failure = signal<FailureView | null>(null);
  readonly asked = signal(0);
}

describe('a panel', () => {
  const render = async () => {
    const fixture = TestBed.createComponent(Page);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const panel = element.querySelector('ss-panel');
    return { fixture, page: fixture.componentInstance, element, panel };
  };
  const down: FailureView = { detail: 'The service is down.', correlationId: 'c-7', status: 503 };

  it('shows where its content will be while it is read', async () => {
    const { element, panel } = await render();
    expect(panel?.getAttribute('aria-busy')).toBe('true');
    expect(element.querySelector('ss-skeleton-lines')).not.toBeNull();
    expect(element.querySelector('.content')).toBeNull();
  });

  it('says why it has nothing and asks again', async () => {
    const { fixture, page, element, panel } = await render();
    page.failure.set(down);
    await fixture.whenStable();
    expect(element.querySelector('[role="alert"]')?.textContent).toMatch(
      /could not be loaded.*The service is down.*c-7/is,
    );
    expect(panel?.getAttribute('aria-busy')).toBe('false');
    element.querySelector('button')?.click();
    expect(page.asked()).toBe(1);
  });

  it('keeps what it has when it cannot be read again', async () => {
    const { fixture, page, element } = await render();
    page.ready.set(true);
    page.failure.set(down);
    await fixture.whenStable();
    expect(element.querySelector('.content')).not.toBeNull();
    expect(element.querySelector('[role="alert"]')?.textContent).toContain(
      'Could not be refreshed. The service',
    );
  });

  it('tells what may not be seen from what failed', async () => {
    const { fixture, page, element } = await render();
    page.failure.set({ detail: 'Needs the role viewer.', correlationId: null, status: 403 });
    await fixture.whenStable();
    const note = element.querySelector('[role="alert"]');
    expect(note?.textContent).toContain('You may not see this.');
    expect(note?.getAttribute('data-kind')).toBe('forbidden');
    expect(element.querySelector('button')).toBeNull();
  });
});
