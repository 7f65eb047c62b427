import { z } from 'zod';

/** Ids chosen by people or systems, such as `PROD-001` or `WH-NORTH`: 1–64 characters, safe in keys, paths and logs. */
export const entityId = z
  .string()
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    'must be 1 to 64 letters, digits, ".", "_" or "-", starting with a letter or digit',
  );

/** ISO 8601 instant in UTC, milliseconds or finer are kept as text. */
export const instant = z.iso.datetime({ offset: true });

/** `tenant|product|location`: identifies one stock row everywhere. */
export const stockKey = (tenantId: string, productId: string, locationId: string): string =>
  `${tenantId}|${productId}|${locationId}`;

/** Key of a command about one product, so that all its commands share a partition. */
export const productKey = (tenantId: string, productId: string): string => `${tenantId}|${productId}`;

export const catalogKinds = ['product', 'location', 'supplier'] as const;
export type CatalogKind = (typeof catalogKinds)[number];

/** Key of a catalogue entity. */
export const catalogKey = (tenantId: string, kind: CatalogKind, id: string): string =>
  `${tenantId}|${kind}|${id}`;

/** As many ids of one millisecond are told apart by the counter's 12 bits. */
const mostPerMillisecond = 0x1000;
/** Milliseconds. A clock that was set back further than this begins anew. */
const smallStepBack = 1_000;
let lastTime = 0;
let lastCount = 0;

/**
 * UUIDv7 of RFC 9562: sorts by the millisecond it was made in, so that an index grows at its end, and within it by the
 * order in which this process made them.
 */
export function timeOrderedId(now = Date.now()): string {
  if (now > lastTime || now < lastTime - smallStepBack) {
    lastTime = now;
    lastCount = 0;
  } else if ((lastCount += 1) === mostPerMillisecond) {
    lastTime += 1;
    lastCount = 0;
  }
  const time = lastTime.toString(16).padStart(12, '0');
  const count = lastCount.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}${crypto.randomUUID().slice(18)}`;
}
