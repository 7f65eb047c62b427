import type { DynamicModule, Type } from '@nestjs/common';
import type { CustomTransportStrategy } from '@nestjs/microservices';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { ServiceEnvironment } from './service-environment';

export interface ServiceOptions {
  readonly name: string;
  readonly module: Type | DynamicModule;
  /** As loaded by the service's `environment.ts`. */
  readonly environment: ServiceEnvironment;
  /** Ways in besides HTTP. They start after the startup steps and stop in the `consume` stage. */
  readonly strategies?: (app: NestFastifyApplication) => CustomTransportStrategy[];
  /** Fastify plugins and the like, before routes exist. */
  readonly configure?: (app: NestFastifyApplication) => void | Promise<void>;
  /** Whether SIGTERM, SIGINT and uncaught errors of the process end this service; true unless a test says no. */
  readonly ownsProcess?: boolean;
}

export interface RunningService {
  readonly app: NestFastifyApplication;
  /** Address of this service on this machine. */
  readonly url: string;
  /** Settles when every dependency is there and the service is ready; rejects when it is closed before. */
  readonly ready: Promise<void>;
  /** Shuts down in order. True when everything closed in time. */
  close(): Promise<boolean>;
}
