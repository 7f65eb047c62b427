const size = 8;

/** Diagonal strokes in a colour, so that a stretch stands out without its colour too. */
export function hatch(colour: string): { readonly image: HTMLCanvasElement; readonly repeat: 'repeat' } {
  const image = document.createElement('canvas');
  image.width = size;
  image.height = size;
  const pen = image.getContext('2d');
  if (pen !== null) {
    pen.strokeStyle = colour;
    pen.globalAlpha = 0.45;
    pen.beginPath();
    for (const start of [-size, 0, size]) {
      pen.moveTo(start, size);
      pen.lineTo(start + size, 0);
    }
    pen.stroke();
  }
  return { image, repeat: 'repeat' };
}
