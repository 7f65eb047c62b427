import type { Page } from '@playwright/test';

/**
 * What runs off the side of the page, is cut with no way to read the rest, or has to be scrolled sideways. Tables may
 * be: their columns mean something side by side (WCAG 1.4.10).
 */
export const misfitsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    /** Pixels that rounding may take. */
    const slack = 1;
    const layers = 'dialog[open], [popover]:popover-open, .mat-mdc-dialog-container';
    const nameOf = (element: Element): string =>
      `${element.localName}${[...element.classList].map((each) => `.${each}`).join('')}`;
    const hasClip = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).clipPath !== 'none' || hasClip(element.parentElement));
    const isUnseen = (element: Element): boolean =>
      !element.checkVisibility({ visibilityProperty: true }) ||
      element.closest('.skip, option, .visually-hidden') !== null ||
      hasClip(element);
    const exceeds = (inner: DOMRect, outer: DOMRect, axis: 'x' | 'y'): boolean =>
      axis === 'x'
        ? inner.left < outer.left - slack || inner.right > outer.right + slack
        : inner.top < outer.top - slack || inner.bottom > outer.bottom + slack;

    /** Why some text cannot be read along this axis; undefined where it can. */
    function cutOf(text: DOMRect, parent: Element, axis: 'x' | 'y'): string | undefined {
      for (let box: Element | null = parent; box !== null; box = box.parentElement) {
        const style = getComputedStyle(box);
        const overflow = axis === 'x' ? style.overflowX : style.overflowY;
        if (overflow === 'auto' || overflow === 'scroll') return undefined;
        if (overflow !== 'visible' && exceeds(text, box.getBoundingClientRect(), axis)) {
          const isTold = style.textOverflow === 'ellipsis' && parent.closest('[title]') !== null;
          return isTold ? undefined : `cut by ${nameOf(box)}`;
        }
        if (style.position === 'fixed' || box.matches(layers)) break;
      }
      const isOff = axis === 'x' && (text.left < -slack || text.right > innerWidth + slack);
      return isOff ? 'off the side' : undefined;
    }

    const faults = new Set<string>();
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.add(`the page is ${String(scrollWidth - clientWidth)} px too wide`);
    for (const layer of document.querySelectorAll(layers)) {
      const rect = layer.getBoundingClientRect();
      const view = new DOMRect(0, 0, innerWidth, innerHeight);
      if (exceeds(rect, view, 'x') || exceeds(rect, view, 'y'))
        faults.add(`${nameOf(layer)} is not seen whole`);
    }
    for (const element of document.body.querySelectorAll('*')) {
      if (!/auto|scroll/.test(getComputedStyle(element).overflowX) || isUnseen(element)) continue;
      const isTable = element.closest('[role=grid]') !== null || element.querySelector('table') !== null;
      if (!isTable && element.scrollWidth > element.clientWidth + slack) {
        faults.add(`${nameOf(element)} is scrolled sideways`);
      }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      const words = (node.textContent ?? '').trim();
      if (parent === null || words === '' || isUnseen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const why = cutOf(rect, parent, 'x') ?? cutOf(rect, parent, 'y');
        if (why !== undefined) faults.add(`${nameOf(parent)} "${words.slice(0, 40)}" is ${why}`);
      }
    }
    return [...faults];
  });
