/** What a press is called in `register`: "g", "?", "escape"; with Ctrl (Cmd on a Mac) held: "mod+k". */
export function nameOfPress(event: KeyboardEvent): string | undefined {
  if (event.altKey || event.isComposing) return undefined;
  const key = event.key.toLowerCase();
  return event.ctrlKey || event.metaKey ? `mod+${key}` : key;
}

const writing = 'input, textarea, select, [contenteditable]';
const holdingKeys = 'dialog, [role=dialog], [role=alertdialog], [role=menu], [role=listbox]';

/**
 * Whether the press belongs to what has the focus: single keys to whatever is written in, all keys to an open dialog
 * or menu, and any key that somebody nearer has answered already.
 */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.defaultPrevented) return true;
  if (!(event.target instanceof Element)) return false;
  if (event.target.closest(holdingKeys) !== null) return true;
  const withModifier = event.ctrlKey || event.metaKey;
  return !withModifier && event.target.closest(writing) !== null;
}
