import nx from '@nx/eslint-plugin';
import angular from 'angular-eslint';
import prettier from 'eslint-config-prettier/flat';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createProjectGraphAsync } from 'nx/src/project-graph/project-graph.js';
import tseslint from 'typescript-eslint';
import { dependencyRules } from './tools/boundaries/imports/dependency-rules.mjs';
import { placement } from './tools/boundaries/imports/placement.mjs';

// The boundary rule is silently skipped without a project graph; Nx tasks have one, a bare `eslint` makes it here.
if (process.env['NX_TASK_TARGET_PROJECT'] === undefined) {
  process.env['NX_DAEMON'] = 'false';
  await createProjectGraphAsync({ exitOnError: true });
}

const boundaries = {
  files: ['**/*.ts', '**/*.mjs'],
  // Settings of tools lie in projects but share presets at the root.
  ignores: ['**/*.config.{ts,mjs}'],
  plugins: { '@nx': nx },
  rules: {
    '@nx/enforce-module-boundaries': [
      'error',
      {
        allow: [],
        enforceBuildableLibDependency: false,
        banTransitiveDependencies: true,
        depConstraints: dependencyRules,
      },
    ],
  },
};

const everywhere = {
  files: ['**/*.ts', '**/*.mjs'],
  linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'error' },
  rules: {
    'max-lines': ['error', { max: 250 }],
    'array-callback-return': 'error',
    curly: ['error', 'multi-line'],
    eqeqeq: 'error',
    'no-async-promise-executor': 'error',
    'no-case-declarations': 'error',
    'no-cond-assign': 'error',
    'no-console': 'error',
    'no-constant-binary-expression': 'error',
    'no-control-regex': 'off',
    'no-empty': 'error',
    'no-fallthrough': 'error',
    'no-irregular-whitespace': 'error',
    'no-misleading-character-class': 'error',
    'no-param-reassign': 'error',
    'no-self-assign': 'error',
    'no-self-compare': 'error',
    'no-sparse-arrays': 'error',
    'no-unneeded-ternary': 'error',
    'no-unreachable-loop': 'error',
    'no-unsafe-finally': 'error',
    'no-unused-labels': 'error',
    'no-useless-backreference': 'error',
    'no-useless-escape': 'error',
    'no-useless-rename': 'error',
    'no-var': 'error',
    'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
    'object-shorthand': 'error',
    'prefer-const': 'error',
    'prefer-object-spread': 'error',
    'prefer-template': 'error',
    'valid-typeof': 'error',
  },
};

// A program for each project would hold its own copy of all types: `eslint .` needs over 4 GB with them, 2 GB with two.
const programs =
  process.argv[2] === '.'
    ? { project: ['tools/boundaries/programs/tsconfig.{node,browser}.json'] }
    : { projectService: true };

const typescript = {
  files: ['**/*.ts'],
  extends: [tseslint.configs.strictTypeChecked],
  languageOptions: { parserOptions: { ...programs, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
    // Marked so that it stands out; an identity provider on this machine has no TLS.
    '@typescript-eslint/no-deprecated': [
      'error',
      { allow: [{ from: 'package', name: 'allowInsecureRequests', package: 'openid-client' }] },
    ],
    '@typescript-eslint/no-import-type-side-effects': 'off',
    '@typescript-eslint/no-unnecessary-condition': [
      'error',
      { allowConstantLoopConditions: 'only-allowed-literals' },
    ],
    // Nest declares its options as classes.
    '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    '@typescript-eslint/return-await': ['error', 'error-handling-correctness-only'],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
};

const tests = {
  files: ['**/*.spec.ts', '**/test/**/*.ts'],
  ignores: ['tools/test/**'],
  rules: {
    '@typescript-eslint/no-unsafe-assignment': 'off',
    '@typescript-eslint/unbound-method': 'off',
    'no-restricted-globals': [
      'error',
      { name: 'setTimeout', message: 'Wait on a condition with eventually().' },
    ],
  },
};

const dashboard = [
  {
    files: ['apps/dashboard/src/**/*.ts', 'libs/dashboard/**/*.ts'],
    extends: [angular.configs.tsRecommended],
    processor: angular.processInlineTemplates,
    rules: {
      '@angular-eslint/component-class-suffix': 'off',
      '@angular-eslint/directive-class-suffix': 'off',
      '@angular-eslint/prefer-on-push-component-change-detection': 'error',
      '@angular-eslint/prefer-signals': 'error',
      '@angular-eslint/use-lifecycle-interface': 'error',
    },
  },
  {
    files: [
      'apps/dashboard/src/app/**/*.html',
      'libs/dashboard/**/*.html',
      'apps/dashboard/src/**/*.ts/*.html',
    ],
    extends: [angular.configs.templateRecommended, angular.configs.templateAccessibility],
    rules: {
      '@angular-eslint/template/button-has-type': 'error',
      // A static style attribute is blocked by the content security policy; bindings are not.
      '@angular-eslint/template/no-inline-styles': ['error', { allowBindToStyle: true, allowNgStyle: false }],
      '@angular-eslint/template/prefer-control-flow': 'error',
    },
  },
];

const untyped = { files: ['**/*.mjs', '**/*.config.ts'], extends: [tseslint.configs.disableTypeChecked] };

export default defineConfig(
  globalIgnores([
    '**/node_modules',
    '**/dist',
    '**/.*',
    '**/src/generated',
    '**/coverage',
    '**/test-results',
    'tmp',
  ]),
  everywhere,
  boundaries,
  typescript,
  ...placement,
  ...dashboard,
  tests,
  untyped,
  prettier,
);
