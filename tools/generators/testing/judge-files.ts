import { ESLint } from 'eslint';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check, resolveConfig } from 'prettier';
import ts from 'typescript';

/**
 * Prints as JSON what the compiler, lint and the formatter have against the files named as arguments, relative to the
 * working directory. Only against these: what they import is read, and not judged.
 */
const root = process.cwd();
const files = process.argv.slice(2);
const sources = files.filter((file) => file.endsWith('.ts'));

const { config } = ts.readConfigFile(join(root, 'tsconfig.base.json'), (path) => ts.sys.readFile(path)) as {
  config: unknown;
};
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
const program = ts.createProgram(
  sources.map((file) => join(root, file)),
  options,
);

function compilerFaults(file: string): string[] {
  const source = program.getSourceFile(join(root, file));
  return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
    ({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
  );
}

async function lintFaults(): Promise<string[]> {
  const parserOptions = { programs: [program], projectService: false };
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: { files: ['**/*.ts'], languageOptions: { parserOptions } },
  });
  const results = await eslint.lintFiles(files.filter((file) => /\.(ts|mjs)$/.test(file)));
  return results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => `${filePath.slice(root.length + 1)}: ${String(ruleId)} ${message}`),
  );
}

async function formatFaults(file: string): Promise<string[]> {
  const filepath = join(root, file);
  const settings = { ...(await resolveConfig(filepath)), filepath };
  return (await check(readFileSync(filepath, 'utf8'), settings)) ? [] : [`${file}: is not formatted`];
}

const formatted = files.filter((file) => /\.(ts|mjs|json|md)$/.test(file));
process.stdout.write(
  JSON.stringify([
    ...sources.flatMap(compilerFaults),
    ...(await lintFaults()),
    ...(await Promise.all(formatted.map(formatFaults))).flat(),
  ]),
);
