import type { Job } from '@streamstock/server-kit-service';
import type { Environment } from '../environment';
import { scale } from '../scale/scale';
import { replay } from '../replay';
import { seed } from '../seed/seed';

/** What the simulator can do once, instead of live traffic. */
export const jobs: readonly Job<Environment>[] = [seed, replay, scale];
