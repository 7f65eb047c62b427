/** What a key does with the row that has the tab stop; undefined for keys that do nothing. */
export function deed(key: string, onCheckBox: boolean): 'select' | 'edit' | 'menu' | 'open' | undefined {
  switch (key) {
    case ' ':
    case 'x':
      return 'select';
    case 'F2':
    case 'e':
      return 'edit';
    case '.':
      return 'menu';
    case 'Enter':
      return onCheckBox ? 'select' : 'open';
    default:
      return undefined;
  }
}
