/** Why the swap is not possible right now, in the middle of a sentence: "the swap waits: …". */
export class Obstacle extends Error {
  override readonly name = 'Obstacle';
}
