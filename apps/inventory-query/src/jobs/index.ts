import type { Job } from '@streamstock/server-kit-service';
import type { Environment } from '../environment';
import { rebuild } from './rebuild/rebuild';

/** What this service can do once, instead of serving. */
export const jobs: readonly Job<Environment>[] = [rebuild];
