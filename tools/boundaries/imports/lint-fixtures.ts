import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { dependencyRules } from './dependency-rules.mjs';
import { allowed, type ImportFixture, refused, refusedByTag } from './fixtures';

/** What ESLint said about one fixture. */
export interface Finding extends ImportFixture {
  readonly tag?: string;
  readonly expected?: string;
  readonly found: readonly { rule: string; message: string }[];
}

const boundaryRule = '@nx/enforce-module-boundaries';
const importRules = [boundaryRule, '@typescript-eslint/no-restricted-imports'];

/** The fixtures' files do not exist, so nothing may ask for their types. */
const untyped = { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] };

const whole = new ESLint({ overrideConfig: [untyped] as ESLint.Options['overrideConfig'] });

/** Every other rule of the matrix, and the one on cycles, is taken away, so that a refusal is this one's. */
function withRuleOf(tag: string): ESLint {
  const depConstraints = dependencyRules.filter(({ sourceTag }) => sourceTag === tag);
  const options = { allow: [], ignoredCircularDependencies: [['*', '*']], depConstraints };
  const alone = { files: ['**/*.ts'], rules: { [boundaryRule]: ['error', options] } };
  return new ESLint({ overrideConfig: [untyped, alone] as ESLint.Options['overrideConfig'] });
}

async function lint(eslint: ESLint, { file, imports }: ImportFixture): Promise<Finding['found']> {
  const [result] = await eslint.lintText(`import { anything } from '${imports}';\nvoid anything;\n`, {
    filePath: file,
  });
  return (result?.messages ?? [])
    .filter(({ ruleId, fatal }) => fatal === true || importRules.includes(ruleId ?? ''))
    .map(({ ruleId, message }) => ({ rule: ruleId ?? 'fatal', message }));
}

const findings: Finding[] = [];
for (const [tag, fixtures] of Object.entries(refusedByTag)) {
  const eslint = withRuleOf(tag);
  for (const fixture of fixtures) findings.push({ ...fixture, tag, found: await lint(eslint, fixture) });
}
for (const { rule, ...fixture } of refused) {
  findings.push({ ...fixture, expected: rule, found: await lint(whole, fixture) });
}
for (const fixture of allowed) findings.push({ ...fixture, found: await lint(whole, fixture) });

process.stdout.write(JSON.stringify(findings));
