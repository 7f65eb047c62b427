import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** The gateway's own builder, run as a program: tools do not depend on apps. */
const builder = 'apps/gateway/src/openapi/build-openapi.ts';

/** The OpenAPI document that the gateway serves. */
export async function loadOpenApi(root: string): Promise<object> {
  const module: unknown = await import(pathToFileURL(join(root, builder)).href);
  if (
    typeof module !== 'object' ||
    module === null ||
    !('buildOpenApi' in module) ||
    typeof module.buildOpenApi !== 'function'
  ) {
    throw new Error(`${builder} does not export buildOpenApi.`);
  }
  const build = module.buildOpenApi as () => unknown;
  const document = build();
  if (typeof document !== 'object' || document === null)
    throw new Error(`buildOpenApi of ${builder} returns no document.`);
  return document;
}
