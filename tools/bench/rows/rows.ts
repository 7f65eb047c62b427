import type { Row } from '../row';
import { bulk } from './bulk';
import { commandVolume } from './command-volume';
import { hotProduct } from './hot-product';
import { lists } from './lists';
import { memory } from './memory';
import { million } from './million';
import { offsetCommits } from './offset-commits';
import { postCost } from './post-cost';
import { post } from './post';
import { reads } from './reads';
import { start } from './start';
import { stream } from './stream';
import { tillDuringBulk } from './till-during-bulk';

/** In the order in which they run: memory after the loads of single requests, restarts last. */
export const rows: readonly Row[] = [
  commandVolume,
  post,
  postCost,
  stream,
  offsetCommits,
  hotProduct,
  reads,
  memory,
  bulk,
  tillDuringBulk,
  million,
  lists,
  start,
];
