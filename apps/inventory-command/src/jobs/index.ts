import type { Job } from '@streamstock/server-kit-service';
import type { Environment } from '../environment';
import { replayMovements } from './replay-movements/replay-movements';
import { republishCatalog } from './republish-catalog/republish-catalog';
import { republishLevels } from './republish-levels/republish-levels';

/** What this service can do once, instead of serving. */
export const jobs: readonly Job<Environment>[] = [republishLevels, republishCatalog, replayMovements];
