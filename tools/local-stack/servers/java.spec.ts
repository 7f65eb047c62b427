import { javaVersionIn } from './java';

it.each([
  ['openjdk version "17.0.15" 2025-04-15', 17],
  ['java version "1.8.0_402"', 8],
  ['openjdk version "25" 2025-09-16', 25],
  ['Picked up JAVA_TOOL_OPTIONS: -Xmx1g\nopenjdk version "11.0.2" 2019-01-15', 11],
  ['Unable to locate a Java Runtime.', undefined],
])('%j is Java %s', (said, version) => {
  expect(javaVersionIn(said)).toBe(version);
});
