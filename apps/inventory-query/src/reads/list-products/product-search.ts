import { searchPrefixesOf } from '../../model/search-terms';
import { searchTextOf } from '../../model/search-text';
import { Conditions } from '../tenant/conditions';
import type { TenantReader } from '../tenant/tenant-reader';

/**
 * How a search is met: 0 by beginnings of words, else by words that are at least so similar. The closer spelling is
 * tried first: what is far off is only shown where nothing is close.
 */
export const matches = [0, 0.6, 0.45, 0.3] as const;
export type Match = (typeof matches)[number];

/** Products that are looked at more closely where many are similar; the best of them are shown. */
export const mostSimilar = 5_000;

/** Similarity counts groups of three letters: shorter words have none to speak of. */
const shortestWord = 3;
const mostWords = 8;

/** Adds that `product AS p` meets the search. Nothing for a search without words. */
export function meeting(search: string | undefined, match: Match, conditions: Conditions): void {
  if (search === undefined) return;
  if (match === 0) for (const prefix of searchPrefixesOf(search)) beginsWith(prefix, conditions);
  else {
    for (const word of similarWordsOf(search)) conditions.and(`${conditions.bind(word)} <% p.search_text`);
  }
}

/**
 * What begins as the search wants it, as `p` with nothing but tenant, id and sort name; undefined without words to
 * search. All of it comes from the primary key's index of product_term, so that many cost little.
 */
export function beginningSo(search: string | undefined, conditions: Conditions): string | undefined {
  const [first, ...others] = searchPrefixesOf(search ?? '');
  if (first === undefined) return undefined;
  for (const prefix of others) beginsWith(prefix, conditions);
  return `(SELECT DISTINCT o.tenant_id, o.product_id, o.sort_name ${termsThatBegin(first, conditions)}) AS p`;
}

/**
 * Uses the primary key of product_term, or product_term_by_product. OFFSET keeps the products that are found together:
 * looking each product up in the order of the list costs a hundred times more where the list begins with others.
 */
function beginsWith(prefix: string, conditions: Conditions): void {
  conditions.and(`p.product_id IN (SELECT o.product_id ${termsThatBegin(prefix, conditions)} OFFSET 0)`);
}

/** Terms compare by bytes: all that begin alike lie between the beginning and it followed by the last character. */
const termsThatBegin = (prefix: string, conditions: Conditions): string => `
    FROM product_term o
    WHERE o.tenant_id = $1 AND o.term >= ${conditions.bind(prefix)}
      AND o.term < ${conditions.bind(`${prefix}\u{10FFFF}`)}`;

/** No word is there; 0 is every word. */
export const unlike = 10_000;

/** A whole number up to `unlike`, so that a cursor holds it exactly. */
export function unlikeness(search: string, conditions: Conditions): string {
  const words = similaritiesOf(search, conditions);
  return `round(${String(unlike)} * (1 - (${words.join(' + ')}) / ${String(words.length)}))::integer`;
}

/** The similarity of the word of the search that is least like any of the product, from 0 to 1; what `<%` compares. */
export const nearness = (search: string, conditions: Conditions): string =>
  `least(${similaritiesOf(search, conditions).join(', ')})`;

/** Of each word of the search to the word of the product that is most like it. */
const similaritiesOf = (search: string, conditions: Conditions): string[] =>
  similarWordsOf(search).map((word) => `word_similarity(${conditions.bind(word)}, p.search_text)`);

const similarWordsOf = (search: string): string[] =>
  [
    ...new Set(
      searchTextOf(search)
        .split(/[^a-z0-9]+/)
        .filter((word) => word.length >= shortestWord),
    ),
  ].slice(0, mostWords);

/** Not where no word is long enough to be similar to another. */
export const mayBeSimilar = (search: string): boolean => similarWordsOf(search).length > 0;

export const possibleMatches = (search = ''): readonly Match[] => (mayBeSimilar(search) ? matches : [0]);

/** Settings of Postgres under which `<%` means this match. */
export const settingsOf = (match: Match): Readonly<Record<string, number>> =>
  match === 0 ? {} : { 'pg_trgm.word_similarity_threshold': match };

export const veryClose = 0.6;
/** Down to here one statement says how close the closest is; the many that are farther off are asked for where none is. */
export const close = 0.45;

/** The first of `matches` that similarities of words up to this meet; undefined where that is none of the close ones. */
export const closeMatchOf = (closest: number): Match | undefined =>
  matches.find((match) => match >= close && match <= closest);

/**
 * How this search is met among all products of the tenant, whatever else is filtered by: the first of `matches` that
 * finds anything, 0 where none does. `nothingBegins` spares the first look.
 */
export async function matchOf(
  reader: TenantReader,
  search: string,
  { nothingBegins = false }: { readonly nothingBegins?: boolean } = {},
): Promise<Match> {
  if (!mayBeSimilar(search)) return 0;
  if (!nothingBegins && (await anyMeeting(reader, search, 0))) return 0;
  const closest = await closestSimilarity(reader, search);
  return closeMatchOf(closest) ?? (await distantMatchOf(reader, search));
}

/** For a search that nothing is close to. */
export const distantMatchOf = async (reader: TenantReader, search: string): Promise<Match> =>
  (await anyMeeting(reader, search, 0.3)) ? 0.3 : 0;

async function anyMeeting(reader: TenantReader, search: string, match: Match): Promise<boolean> {
  const conditions = new Conditions('p');
  meeting(search, match, conditions);
  const any = conditions.statement(`SELECT EXISTS (SELECT FROM product p WHERE ${conditions.where}) AS any`);
  const [found] = await reader.under(settingsOf(match)).query<{ any: boolean }>(any);
  return found?.any === true;
}

/** Of the product whose words are closest to those of the search, by the one that is least so; 0 where none is close. */
async function closestSimilarity(reader: TenantReader, search: string): Promise<number> {
  const conditions = new Conditions('p');
  meeting(search, close, conditions);
  const statement = conditions.statement(
    `SELECT max(${nearness(search, conditions)}) AS closest FROM product p WHERE ${conditions.where}`,
  );
  const [found] = await reader.under(settingsOf(close)).query<{ closest: number | null }>(statement);
  return found?.closest ?? 0;
}
