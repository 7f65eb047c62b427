const signs: Readonly<Record<string, string>> = {
  escape: 'Esc',
  enter: 'Enter',
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
};

/** The presses as they stand on the keys of this platform: "mod+k" is Ctrl K, or ⌘ K on a Mac. */
export function keysShown(keys: string, platform: string): readonly string[] {
  const modifier = /mac|iphone|ipad/i.test(platform) ? '⌘' : 'Ctrl';
  return keys
    .split(' ')
    .map((press) =>
      press.startsWith('mod+') ? `${modifier} ${press.slice(4).toUpperCase()}` : (signs[press] ?? press),
    );
}
