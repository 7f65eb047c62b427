/** Characters of a text that count for order and search; keeps index entries and cursors short. */
const most = 60;

/** The text as it is compared: lower case, its beginning. Control characters, six times as long in a cursor, are spaces. */
export const sortTextOf = (text: string): string =>
  Array.from(text.toLowerCase().replaceAll(/\p{Control}/gu, ' '))
    .slice(0, most)
    .join('');
