import { afterRenderEffect, DOCUMENT, ElementRef, inject, type Signal } from '@angular/core';

/**
 * Call in an injection context. What had the focus may be gone with the next step: then the field or the rows of that
 * step have it, and no button that Enter would press by mistake.
 */
export function focusNextStep(step: Signal<unknown>): void {
  const dialog = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  const document = inject(DOCUMENT);
  afterRenderEffect(() => {
    step();
    if (document.activeElement !== document.body) return;
    dialog.querySelector<HTMLElement>('input, [role=region]')?.focus();
  });
}
