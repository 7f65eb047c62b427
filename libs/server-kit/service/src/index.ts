export { type ShutdownStage, Shutdown, ShutdownStages } from './lifecycle/shutdown';
export { Startup } from './lifecycle/startup';
export { LOGGER } from './platform/tokens';
export { runService } from './run-service';
export type { RunningService, ServiceOptions } from './service-options';
export { type ServiceEnvironment, serviceEnvironment } from './service-environment';
