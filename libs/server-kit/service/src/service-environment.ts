import { httpEnvironment, observabilityEnvironment } from '@streamstock/server-kit-config';
import type { z } from 'zod';

/** What every service takes from its environment; spread this into the service's own schema. */
export const serviceEnvironment = { ...httpEnvironment, ...observabilityEnvironment } as const;

export type ServiceEnvironment = z.infer<z.ZodObject<typeof serviceEnvironment>>;
