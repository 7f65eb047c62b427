import { initials, locationsText } from './person-view';

describe('what is shown of a person', () => {
  it.each([
    ['Ada Lindqvist', 'AL'],
    ['  olga  ', 'O'],
    ['Max van der Berg', 'MB'],
    ['', ''],
  ])('%j has the initials %j', (name, letters) => {
    expect(initials(name)).toBe(letters);
  });

  it('names a few locations and counts the rest', () => {
    expect(locationsText('*')).toBe('All locations');
    expect(locationsText([])).toBe('No locations');
    expect(locationsText(['A', 'B'])).toBe('A, B');
    expect(locationsText(['A', 'B', 'C', 'D', 'E', 'F'])).toBe('A, B, C, D and 2 more');
  });
});
