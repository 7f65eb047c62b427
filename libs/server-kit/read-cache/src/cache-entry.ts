/** A value as of (epoch, version); the newer pair wins. */
export interface CachedValue {
  readonly epoch: number;
  readonly version: number;
  readonly value: string;
}

export interface CacheEntry extends CachedValue {
  readonly key: string;
}

export const isNewer = (one: CachedValue, other: CachedValue): boolean =>
  one.epoch > other.epoch || (one.epoch === other.epoch && one.version > other.version);

/** How an entry lies in Redis: `<epoch> <version> <value>`. */
export const encodeEntry = ({ epoch, version, value }: CachedValue): string =>
  `${String(epoch)} ${String(version)} ${value}`;

/** Undefined for what this library has not written. */
export function decodeEntry(text: string): CachedValue | undefined {
  const first = text.indexOf(' ');
  const second = text.indexOf(' ', first + 1);
  const epoch = Number(text.slice(0, first));
  const version = Number(text.slice(first + 1, second));
  const readable = first > 0 && second > first + 1 && Number.isInteger(epoch) && Number.isInteger(version);
  return readable ? { epoch, version, value: text.slice(second + 1) } : undefined;
}
