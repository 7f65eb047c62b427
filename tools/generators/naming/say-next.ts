import { type GeneratorCallback, logger } from '@nx/devkit';

/** Runs when the files are written, not in a dry run: says what only a person can do next. */
export const sayNext =
  (...steps: readonly string[]): GeneratorCallback =>
  () => {
    logger.info(['', 'Next:', ...steps.map((step) => `  - ${step}`)].join('\n'));
  };
