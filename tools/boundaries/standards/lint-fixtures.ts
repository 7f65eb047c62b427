import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { allowedCode, type CodeFixture, refusedCode } from './fixtures';

export interface CodeFinding extends Omit<CodeFixture, 'rule'> {
  readonly rule?: string;
  readonly found: readonly string[];
}

const typed = new ESLint();
/** For files that do not exist: nothing may ask for their types. */
const untyped = new ESLint({
  overrideConfig: [
    { ...tseslint.configs.disableTypeChecked, files: ['**/*.ts'] },
  ] as ESLint.Options['overrideConfig'],
});

const findings: CodeFinding[] = [];
for (const fixture of [...refusedCode, ...allowedCode]) {
  const eslint = fixture.file.includes('/fixture.') ? untyped : typed;
  const [result] = await eslint.lintText(fixture.code, { filePath: fixture.file });
  const found = result?.messages.map(({ ruleId, message }) => ruleId ?? message) ?? [];
  findings.push({ ...fixture, found });
}
process.stdout.write(JSON.stringify(findings));
