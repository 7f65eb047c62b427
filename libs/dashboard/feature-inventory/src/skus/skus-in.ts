/** Most SKUs that the API takes. */
export const mostSkus = 200;
/** Longest SKU that a product can have. */
const longestSku = 64;

export interface SkuList {
  /** Each once, in their order. */
  readonly skus: readonly string[];
  /** Why they cannot be looked for, in words; null where they can. */
  readonly fault: string | null;
}

/** The SKUs of a column, a row or a list: one a line, or separated by tabs, commas or semicolons. */
export function skusIn(text: string): SkuList {
  const words = text.split(/[\r\n\t,;]+/).map((word) => word.trim().replace(/^"(.*)"$/, '$1'));
  const skus = [...new Set(words.filter((word) => word !== ''))];
  return { skus, fault: faultOf(skus) };
}

function faultOf(skus: readonly string[]): string | null {
  const tooLong = skus.find((sku) => sku.length > longestSku);
  if (skus.length === 0) return 'Paste or write at least one SKU.';
  if (tooLong !== undefined) return `“${tooLong.slice(0, 20)}…” is too long for a SKU.`;
  if (skus.length <= mostSkus) return null;
  return `These are ${String(skus.length)}; up to ${String(mostSkus)} can be looked for at once.`;
}

/**
 * Whether a pasted text is meant as a list of SKUs and not as words to search for: it comes from several cells or lines,
 * or each of its parts has a digit and no space, as SKUs do and words do not.
 */
export function isSkuList(text: string): boolean {
  const { skus } = skusIn(text);
  if (skus.length < 2) return false;
  return /[\r\n\t]/.test(text.trim()) || skus.every((sku) => /^\S*\d\S*$/.test(sku));
}
