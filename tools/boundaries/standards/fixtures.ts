/** Code that lint must refuse, and the rule that does. */
export interface CodeFixture {
  readonly rule: string;
  readonly file: string;
  readonly code: string;
}

/** Rules that ask for types need a file that a project really has; only its text is another one. */
const typed = 'libs/contracts/events/src/topics.ts';
const marker = ['TO', 'DO'].join('');
const domain = 'apps/inventory-command/src/domain/fixture.ts';
const useCase = 'apps/inventory-command/src/use-cases/sell-stock/fixture.ts';
const decision = 'apps/inventory-command/src/decide-commands/fixture.ts';
const spec = 'libs/contracts/events/src/fixture.spec.ts';
const template = 'libs/dashboard/ui-status/src/fixture.html';

export const refusedCode: readonly CodeFixture[] = [
  { rule: '@typescript-eslint/no-explicit-any', file: typed, code: 'export const one: any = 1;' },
  {
    rule: '@typescript-eslint/no-non-null-assertion',
    file: typed,
    code: 'export const first = (list: string[]) => list[0]!;',
  },
  { rule: '@typescript-eslint/no-floating-promises', file: typed, code: 'Promise.resolve(1);' },
  {
    rule: '@typescript-eslint/no-misused-promises',
    file: typed,
    code: '[1].forEach(async () => { await Promise.resolve(); });',
  },
  { rule: '@typescript-eslint/ban-ts-comment', file: typed, code: '// @ts-ignore\nexport const one = 1;' },
  { rule: 'no-console', file: typed, code: "console.log('seen');" },
  { rule: 'no-console', file: typed, code: "// eslint-disable-next-line no-console\nconsole.log('seen');" },
  { rule: 'no-warning-comments', file: typed, code: `// ${marker} later\nexport const one = 1;` },
  { rule: 'max-lines', file: typed, code: 'export {};\n'.repeat(251) },
  {
    rule: 'no-restricted-properties',
    file: 'apps/inventory-command/src/fixture.ts',
    code: "export const port = process.env['PORT'];",
  },
  { rule: 'no-restricted-syntax', file: domain, code: 'export const now = () => Date.now();' },
  { rule: 'no-restricted-syntax', file: domain, code: 'export const now = () => new Date();' },
  { rule: 'no-restricted-syntax', file: domain, code: 'export const dice = () => Math.random();' },
  { rule: 'no-restricted-globals', file: domain, code: 'export const id = () => crypto.randomUUID();' },
  { rule: 'no-restricted-syntax', file: useCase, code: 'export const now = () => Date.now();' },
  { rule: 'no-restricted-globals', file: decision, code: 'export const id = () => crypto.randomUUID();' },
  { rule: 'no-restricted-globals', file: spec, code: "it('waits', (done) => setTimeout(done, 100));" },
  {
    rule: '@angular-eslint/template/no-inline-styles',
    file: template,
    code: '<p style="color: red">Out of stock</p>',
  },
  { rule: '@angular-eslint/template/alt-text', file: template, code: '<img src="box.svg">' },
];

export const allowedCode: readonly Omit<CodeFixture, 'rule'>[] = [
  { file: domain, code: 'export const later = (now: Date) => new Date(now.getTime() + 1);\n' },
  { file: template, code: '<p [style.width.px]="width()">Out of stock</p>\n' },
];
