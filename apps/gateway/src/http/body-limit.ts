import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';

/** Largest body of this route in bytes, in place of `BODY_LIMIT_BYTES`; a larger one is 413. */
export const BodyLimit = (bodyLimitBytes: number): MethodDecorator => RouteConfig({ bodyLimitBytes });

/** Nest hands a route's configuration on, but none of Fastify's own options. Call it before routes exist. */
export function registerBodyLimits(fastify: FastifyInstance): void {
  fastify.addHook('onRoute', (route) => {
    const config: unknown = route.config;
    const bytes = typeof config === 'object' && config !== null ? limitIn(config) : undefined;
    if (bytes !== undefined) route.bodyLimit = bytes;
  });
}

const limitIn = (config: object): number | undefined =>
  'bodyLimitBytes' in config && typeof config.bodyLimitBytes === 'number' ? config.bodyLimitBytes : undefined;
