import { waitUntil } from '@streamstock/server-kit-database';
import type { Logger } from '@streamstock/server-kit-observability';
import type { ShutdownStages } from './shutdown';

interface Step {
  readonly name: string;
  readonly start: () => Promise<void>;
}

/**
 * Where a library registers what must be up before the service is ready. Steps run one after another once HTTP answers;
 * one that fails is tried again until it succeeds, so an outage while booting is waited out. Constructors and
 * `onModuleInit` never wait for a server.
 */
export class Startup {
  private readonly steps: Step[] = [];

  constructor(
    private readonly logger: Logger,
    private readonly shutdown: ShutdownStages,
  ) {}

  onStart(name: string, start: () => Promise<void>): void {
    this.steps.push({ name, start });
  }

  async run(): Promise<void> {
    for (const { name, start } of this.steps) {
      await waitUntil(start, { name, signal: this.shutdown.signal, logger: this.logger });
    }
  }
}
