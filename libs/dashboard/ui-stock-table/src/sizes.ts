import { afterNextRender, DestroyRef, type ElementRef, inject, type Signal, signal } from '@angular/core';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The size of an element's box in CSS pixels, as it changes; `before` until it is first drawn. */
export function sizeOf(element: Signal<ElementRef<HTMLElement>>, before: Size): Signal<Size> {
  const size = signal(before, { equal: (a, b) => a.width === b.width && a.height === b.height });
  const destroyed = inject(DestroyRef);
  afterNextRender(() => {
    if (typeof ResizeObserver === 'undefined') return;
    const observer = new ResizeObserver(([entry]) => {
      const box = entry?.borderBoxSize[0];
      if (box !== undefined) size.set({ width: box.inlineSize, height: box.blockSize });
    });
    observer.observe(element().nativeElement);
    destroyed.onDestroy(() => {
      observer.disconnect();
    });
  });
  return size.asReadonly();
}
