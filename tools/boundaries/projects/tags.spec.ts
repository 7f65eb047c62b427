import { dependencyRules } from '../imports/dependency-rules.mjs';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProjects, tagsOf, workspaceRoot } from './read-projects';

const projects = readProjects();
const ruled = new Set(dependencyRules.map(({ sourceTag }) => sourceTag));

/** What the place of a project says about its tags. */
const places: readonly { place: RegExp; scope: string; type: RegExp }[] = [
  { place: /^apps\/(?<app>[^/]+)$/, scope: '$<app>', type: /^type:(app|e2e)$/ },
  { place: /^libs\/contracts\/.+$/, scope: 'contracts', type: /^type:contract$/ },
  { place: /^libs\/server-kit\/.+$/, scope: 'server-kit', type: /^type:server-util$/ },
  { place: /^libs\/dashboard\/.+$/, scope: 'dashboard', type: /^type:(feature|data-access|ui|util)$/ },
  { place: /^tools\/.+$/, scope: 'tools', type: /^type:util$/ },
];

describe('project tags', () => {
  it('finds the projects', () => {
    expect(projects.length).toBeGreaterThan(10);
  });

  it.each(projects.map((project) => [project.name, project] as const))('%s', (_name, project) => {
    for (const dimension of ['scope', 'type', 'runtime']) expect(tagsOf(project, dimension)).toHaveLength(1);
    for (const tag of project.tags) expect(ruled).toContain(tag);

    const home = places.find(({ place }) => place.test(project.root));
    expect(home).toBeDefined();
    if (!home) return;
    expect(tagsOf(project, 'scope')).toEqual([`scope:${project.root.replace(home.place, home.scope)}`]);
    expect(tagsOf(project, 'type')[0]).toMatch(home.type);
  });

  it('has no rule for every project at once', () => {
    expect([...ruled].filter((tag) => tag.includes('*'))).toEqual([]);
  });

  it.each(projects.filter(({ tags }) => !tags.includes('runtime:browser')).map(({ root }) => root))(
    '%s has the compiler options of all, so that all can be checked as one program',
    (root) => {
      const settings = JSON.parse(readFileSync(join(workspaceRoot, root, 'tsconfig.json'), 'utf8')) as object;
      expect(settings).not.toHaveProperty('compilerOptions');
    },
  );
});
