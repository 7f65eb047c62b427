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

/** Key of a catalogue entity. */
export const catalogKey = (tenantId: string, kind: 'product' | 'location', id: string): string =>
  `${tenantId}|${kind}|${id}`;

/** UUIDv7 of RFC 9562: sorts by the millisecond it was made in, so that an index grows at its end. */
export function timeOrderedId(now = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${crypto.randomUUID().slice(15)}`;
}
