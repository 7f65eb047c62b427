import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { focusNewPages } from './focus-new-pages';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

it('gives the focus to a new page, unless whoever leads there keeps it', async () => {
  TestBed.configureTestingModule({ providers: [provideRouter([{ path: '**', component: Page }])] });
  const main = document.body.appendChild(document.createElement('main'));
  main.tabIndex = -1;
  const button = document.body.appendChild(document.createElement('button'));
  TestBed.runInInjectionContext(() => {
    focusNewPages(() => main);
  });
  await RouterTestingHarness.create('/products/A');
  const router = TestBed.inject(Router);
  button.focus();
  await router.navigateByUrl('/products/B', { info: { keepFocus: true } });
  expect(document.activeElement).toBe(button);
  await router.navigateByUrl('/products/B?tab=movements');
  expect(document.activeElement).toBe(button);
  await router.navigateByUrl('/products/C');
  expect(document.activeElement).toBe(main);
});
