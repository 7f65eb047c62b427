import type { Row } from '../row';
import { commandVolume } from './command-volume';
import { hotProduct } from './hot-product';
import { memory } from './memory';
import { offsetCommits } from './offset-commits';
import { postCost } from './post-cost';
import { post } from './post';
import { reads } from './reads';
import { start } from './start';
import { stream } from './stream';

/** In the order in which they run: memory after all loads, restarts last. */
export const rows: readonly Row[] = [
  commandVolume,
  post,
  postCost,
  stream,
  offsetCommits,
  hotProduct,
  reads,
  memory,
  start,
];
