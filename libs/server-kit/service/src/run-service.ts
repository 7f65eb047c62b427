import { createService } from './create-service';
import { ownProcess } from './lifecycle/own-process';
import type { RunningService, ServiceOptions } from './service-options';

/**
 * Nest on Fastify with everything that a service of this product has. Resolves as soon as HTTP answers; the service
 * becomes ready when its startup steps are through.
 */
export async function runService(options: ServiceOptions): Promise<RunningService> {
  const service = await createService(options);
  if (options.ownsProcess !== false) ownProcess(service);
  await service.listen();
  return service;
}
