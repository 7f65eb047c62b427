/** What the shell shows of whoever is signed in. */
export interface PersonView {
  readonly name: string;
  readonly tenantId: string;
  readonly roles: readonly string[];
  readonly locations: '*' | readonly string[];
}

/** Up to two letters for a name: "Ada Lindqvist" is AL. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map(
    (word) => word?.charAt(0) ?? '',
  );
  return letters.join('').toLocaleUpperCase();
}

const shown = 4;

/** "All locations", or the first few and how many more. */
export function locationsText(locations: PersonView['locations']): string {
  if (locations === '*') return 'All locations';
  if (locations.length === 0) return 'No locations';
  const more = locations.length - shown;
  const first = locations.slice(0, shown).join(', ');
  return more > 0 ? `${first} and ${more} more` : first;
}
