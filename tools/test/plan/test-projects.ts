import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Tier } from '../arguments';

/** A project with tests of one tier, and the configuration of its test runner. */
export interface TestProject {
  readonly name: string;
  /** Folder, relative to the workspace. */
  readonly root: string;
  readonly config: string;
}

/** The Nx target that runs the tests of a tier. */
export const targets: Readonly<Record<Exclude<Tier, 'static'>, string>> = {
  unit: 'test',
  service: 'test-service',
  system: 'test-system',
  browser: 'test-browser',
};

const projectFile = z.object({
  name: z.string(),
  targets: z.record(z.string(), z.object({ command: z.string().optional() })).default({}),
});

/** Every project that has the target of a tier; its configuration is what follows `-c` in the target's command. */
export function testProjects(root: string, tier: Exclude<Tier, 'static'>): TestProject[] {
  const files = globSync('{apps,libs,tools}/**/project.json', {
    cwd: root,
    exclude: (name) => name === 'node_modules',
  });
  return files.sort().flatMap((file) => {
    const project = projectFile.parse(JSON.parse(readFileSync(join(root, file), 'utf8')));
    const target = project.targets[targets[tier]];
    if (!target) return [];
    const config = / -c (\S+)/.exec(target.command ?? '')?.[1];
    if (config === undefined)
      throw new Error(`${file}: the target ${targets[tier]} names no configuration with -c.`);
    return [{ name: project.name, root: dirname(file), config }];
  });
}
