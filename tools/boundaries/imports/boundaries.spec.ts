import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readProjects, workspaceRoot } from '../projects/read-projects';
import { runLint } from '../run-lint';
import { dependencyRules } from './dependency-rules.mjs';
import type { Finding } from './lint-fixtures';

/** Fixtures of a project that is planned wait for it. */
const planned = ['apps/simulator', 'apps/system-e2e'].filter(
  (root) => !existsSync(join(workspaceRoot, root)),
);
const findings = (runLint(join(import.meta.dirname, 'lint-fixtures.ts')) as Finding[]).filter(
  ({ file }) => !planned.some((root) => file.startsWith(`${root}/`)),
);

const rows = (chosen: readonly Finding[]) =>
  chosen.map((finding) => [`${finding.file} ← ${finding.imports}`, finding] as const);

const byTag = findings.filter(({ tag }) => tag !== undefined);
const byRule = findings.filter(({ expected }) => expected !== undefined);
const allowed = findings.filter(({ tag, expected }) => tag === undefined && expected === undefined);

describe('each rule of the tag matrix refuses by itself', () => {
  it.each(rows(byTag))('%s', (_title, { tag, found }) => {
    expect(found).toEqual([
      { rule: '@nx/enforce-module-boundaries', message: expect.stringContaining(`"${String(tag)}"`) },
    ]);
  });

  it('has a fixture for every rule that a project can break', () => {
    const projects = readProjects();
    const libraries = projects.filter(({ root }) => root.startsWith('libs/'));
    const breakable = dependencyRules.filter(
      ({ sourceTag, onlyDependOnLibsWithTags }) =>
        projects.some(({ tags }) => tags.includes(sourceTag)) &&
        libraries.some(({ tags }) => !tags.some((tag) => onlyDependOnLibsWithTags.includes(tag))),
    );
    const proven = new Set(byTag.map(({ tag }) => tag));
    expect(breakable.map(({ sourceTag }) => sourceTag).filter((tag) => !proven.has(tag))).toEqual([]);
  });
});

describe('the whole configuration', () => {
  it.each(rows(byRule))('refuses %s', (_title, { expected, found }) => {
    expect(found.map(({ rule }) => rule)).toContain(expected);
  });

  it.each(rows(allowed))('allows %s', (_title, { found }) => {
    expect(found).toEqual([]);
  });
});
