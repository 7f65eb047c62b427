/** A kebab-case name as the beginning of a sentence: `stock-counted` is `Stock counted`. */
export function inWords(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A text as a literal of TypeScript; the formatter chooses the quotes. */
export const quoted = (text: string): string => JSON.stringify(text);
