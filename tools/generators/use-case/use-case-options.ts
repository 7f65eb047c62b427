/** Exactly what `schema.json` lets in. */
export interface UseCaseOptions {
  readonly service: string;
  /** Kebab-case, a verb and what it changes. */
  readonly name: string;
  /** Of a decision: where the units go. */
  readonly bucket?: 'held' | 'onHold' | 'allocated';
  /** Of a way in: the route below `/api`. */
  readonly path?: string;
  /** Of a way in: who may ask. */
  readonly role?: 'operator' | 'manager' | 'admin';
}
