import { join } from 'node:path';

export const workspaceRoot = join(import.meta.dirname, '../..');

/** Logs and results of the last run. */
export const runDirectory = join(workspaceRoot, '.local/test-run');
