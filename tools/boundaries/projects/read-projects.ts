import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export const workspaceRoot = join(import.meta.dirname, '../../..');

export interface Project {
  readonly name: string;
  /** Folder, relative to the workspace. */
  readonly root: string;
  readonly tags: readonly string[];
}

/** Every Nx project, read from its `project.json`. */
export function readProjects(): Project[] {
  const files = globSync('{apps,libs,tools}/**/project.json', {
    cwd: workspaceRoot,
    exclude: (path) => path === 'node_modules' || path === 'dist',
  });
  return files.sort().map((file) => {
    const { name, tags } = JSON.parse(readFileSync(join(workspaceRoot, file), 'utf8')) as {
      name: string;
      tags?: string[];
    };
    return { name, root: dirname(file), tags: tags ?? [] };
  });
}

export const tagsOf = ({ tags }: Project, dimension: string): string[] =>
  tags.filter((tag) => tag.startsWith(`${dimension}:`));
