import { join } from 'node:path';
import { generateClients } from './preparation/generate';
import { runTool } from './processes/run-tool';
import { workspaceRoot } from './profile';
import { services } from './services';

const nx = join(workspaceRoot, 'node_modules/nx/dist/bin/nx.js');
const projects = [...services.map(({ name }) => name), 'dashboard'];

/** Brings `dist` up to date; what has not changed since the last build comes from Nx's cache. */
export async function buildServices(): Promise<void> {
  await generateClients();
  await runTool(process.execPath, [nx, 'run-many', '-t', 'build', '-p', projects.join(',')], {
    env: { NX_TUI: 'false', FORCE_COLOR: '0' },
  });
}
