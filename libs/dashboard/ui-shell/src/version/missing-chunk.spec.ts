import { isMissingChunk, isOtherVersion } from './missing-chunk';

it.each([
  [new TypeError('Failed to fetch dynamically imported module: http://x/chunk-A.js'), true],
  [new TypeError('error loading dynamically imported module: http://x/chunk-A.js'), true],
  [new TypeError('Importing a module script failed.'), true],
  [new TypeError('x is not a function'), false],
  ['Failed to fetch dynamically imported module', false],
])('%s means a missing chunk: %p', (error, missing) => {
  expect(isMissingChunk(error)).toBe(missing);
});

it('knows another version by its scripts', () => {
  const served = '<script src="main-NEW.js" type="module"></script>';
  expect(isOtherVersion(served, ['main-OLD.js'])).toBe(true);
  expect(isOtherVersion(served, ['main-NEW.js'])).toBe(false);
  expect(isOtherVersion(served, [])).toBe(false);
});
