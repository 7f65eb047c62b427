import type { Page } from '@playwright/test';

/** What keeps a person from seeing where the focus is (WCAG 2.4.7, 2.4.11); null where nothing does. */
export const focusFault = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const { activeElement: focused, body } = document;
    if (focused === null || focused === body) return 'nothing has the focus';
    // The page itself is gone to as a whole, and begins at its heading.
    if (focused.localName === 'main') return null;
    const name = focused.outerHTML.slice(0, 200);
    const seen = focused.closest('label') ?? focused;
    const isRing = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow.includes('inset');
    };
    if (![focused, focused.nextElementSibling, focused.parentElement].some(isRing)) return `no ring: ${name}`;
    const [rect] = seen.getClientRects();
    if (rect === undefined) return `not drawn: ${name}`;
    const middle = { x: rect.left + rect.width / 2, y: rect.top + rect.height / 2 };
    const hit = document.elementFromPoint(middle.x, middle.y);
    if (hit === null) return `out of sight: ${name}`;
    return seen === hit || seen.contains(hit) ? null : `under ${hit.outerHTML.slice(0, 100)}: ${name}`;
  });
