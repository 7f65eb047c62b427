export { defineJob, type Job, type JobContext, type JobDefinition, type JobOutcome } from './jobs/job';
export { Progress } from './jobs/progress';
export { type JobOptions, runJob } from './jobs/run-job';
export { type ShutdownStage, Shutdown, ShutdownStages } from './lifecycle/shutdown';
export { Startup } from './lifecycle/startup';
export { LOGGER } from './platform/tokens';
export { runService } from './run-service';
export type { RunningService, ServiceOptions } from './service-options';
export { type ServiceEnvironment, serviceEnvironment } from './service-environment';
