import { entityId, locationSchema } from '@streamstock/contracts-events';
import { z } from 'zod';

/** Shapes of single flags, which come as texts. */
export const text = z.string().max(100);
export const id = entityId;
export const file = z.string().min(1);
export const column = z.string().min(1).max(500);
export const zone = locationSchema.shape.timezone;

export const count = (min: number, max: number) =>
  z
    .string()
    .regex(/^-?\d{1,9}$/, 'must be a whole number')
    .transform(Number)
    .pipe(z.int().min(min).max(max));

export const decimal = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}(?:\.\d{1,9})?$/, 'must be a number')
    .transform(Number)
    .pipe(z.number().min(min).max(max));
