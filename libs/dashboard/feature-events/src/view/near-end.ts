import { DestroyRef, Directive, effect, ElementRef, inject, input, output } from '@angular/core';

/** Says when the element is about to come into view, while it is wanted; again after each time it was away. */
@Directive({ selector: '[ssNearEnd]' })
export class NearEnd {
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef);
  readonly wanted = input.required<boolean>({ alias: 'ssNearEnd' });
  readonly near = output();

  constructor() {
    const watcher = new IntersectionObserver(
      (seen) => {
        if (this.wanted() && seen.some(({ isIntersecting }) => isIntersecting)) this.near.emit();
      },
      { rootMargin: '0px 0px 600px 0px' },
    );
    effect(() => {
      if (this.wanted()) watcher.observe(this.element.nativeElement);
      else watcher.disconnect();
    });
    inject(DestroyRef).onDestroy(() => {
      watcher.disconnect();
    });
  }
}
