import { keysShown } from './keys-shown';

it.each([
  ['g o', 'Linux x86_64', ['g', 'o']],
  ['mod+k', 'Linux x86_64', ['Ctrl K']],
  ['mod+k', 'MacIntel', ['⌘ K']],
  ['escape', 'Win32', ['Esc']],
  ['?', 'Win32', ['?']],
])('shows %j on %s as %j', (keys, platform, presses) => {
  expect(keysShown(keys, platform)).toEqual(presses);
});
