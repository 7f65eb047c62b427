export const desktop = { viewport: { width: 1_280, height: 900 } };
export const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** How a page is looked at: for `test.describe` and `test.use`. */
export const looks = (['light', 'dark'] as const).flatMap((colorScheme) => [
  { title: `desktop, ${colorScheme}`, use: { ...desktop, colorScheme } },
  { title: `phone, ${colorScheme}`, use: { ...phone, colorScheme } },
]);
