interface Place {
  readonly top: number;
  readonly left: number;
}
interface Size {
  readonly width: number;
  readonly height: number;
}

/** CSS pixels. */
const margin = 8;

/** Where a panel stands so that it covers the corner of a cell and is seen whole. */
export function placeOver(
  { top, left }: Place,
  panel: Size,
  page: Size = { width: innerWidth, height: innerHeight },
): Place {
  return {
    top: Math.max(margin, Math.min(top - margin, page.height - panel.height - margin)),
    left: Math.max(margin, Math.min(left - margin, page.width - panel.width - margin)),
  };
}

/** Says where the panel stands, and again whenever it grows, until the returned function is called. */
export function keepOver(cell: Element, panel: Element, moved: (place: Place) => void): () => void {
  const corner = cell.getBoundingClientRect();
  const move = (): void => {
    moved(placeOver(corner, panel.getBoundingClientRect()));
  };
  move();
  const sizes = new ResizeObserver(move);
  sizes.observe(panel);
  return () => {
    sizes.disconnect();
  };
}
