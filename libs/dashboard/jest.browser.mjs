import { createRequire } from 'node:module';
import { nodePreset } from '../../jest.preset.mjs';

const { createEsmPreset } = createRequire(import.meta.url)('jest-preset-angular/presets');
const angular = createEsmPreset({ tsconfig: '<rootDir>/tsconfig.spec.json' });

/** Jest settings of every dashboard project: zoneless Angular as ES modules under jsdom. */
export const browserPreset = {
  ...angular,
  moduleNameMapper: { ...nodePreset.moduleNameMapper, ...angular.moduleNameMapper },
  setupFilesAfterEnv: [new URL('jest.setup.mjs', import.meta.url).pathname],
  testMatch: ['<rootDir>/src/**/*.spec.ts'],
};
