import { resolve } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Absolute path of the built dashboard, undefined where only the API is served. */
export const DASHBOARD_ROOT = Symbol('dashboard root');

export const dashboardRoot = (directory: string | undefined): string | undefined =>
  directory === undefined ? undefined : resolve(directory);

/** Gives replies `sendFile`, which picks the precompressed sibling that the browser takes. */
export async function registerFiles(fastify: FastifyInstance): Promise<void> {
  await fastify.register(fastifyStatic, {
    serve: false,
    preCompressed: true,
    dotfiles: 'deny',
    index: false,
  });
}
