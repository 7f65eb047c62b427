interface Box {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

/** The size of the editor, about. CSS pixels. */
const size = { width: 340, height: 300 };
const margin = 8;

/** Where the editor stands so that it covers the cell and is seen whole. */
export function placeOver(
  { top, left }: Box,
  page = { width: innerWidth, height: innerHeight },
): { top: number; left: number } {
  return {
    top: Math.max(margin, Math.min(top - margin, page.height - size.height - margin)),
    left: Math.max(margin, Math.min(left - margin, page.width - size.width - margin)),
  };
}
