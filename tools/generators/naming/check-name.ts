import type { Tree } from '@nx/devkit';

const kebabCase = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;
/** A service's name is also a database role, a consumer group and the beginning of a topic. */
const longest = 40;

export interface NameRule {
  /** The argument that a refusal names. */
  readonly argument: string;
  /** Fewest words between hyphens. */
  readonly words: number;
  /** A name as it should be, for the refusal. */
  readonly example: string;
}

/** @throws Error naming the argument, unless the name is kebab-case, has enough words and at most 40 characters. */
export function requireName(name: string, { argument, words, example }: NameRule): void {
  if (!kebabCase.test(name)) throw wrong(argument, `"${name}" is not kebab-case, as in ${example}`);
  if (name.length > longest) throw wrong(argument, `"${name}" is longer than ${longest} characters`);
  if (name.split('-').length < words) {
    throw wrong(argument, `"${name}" has fewer than ${words} words, unlike ${example}`);
  }
}

/** @throws Error naming the argument when there is something at the path already: nothing is ever overwritten. */
export function requireFree(tree: Tree, path: string, argument: string): void {
  if (tree.exists(path)) throw wrong(argument, `${path} is there already`);
}

/** What to throw when an argument cannot be used. */
export const wrong = (argument: string, reason: string): Error =>
  new Error(`${argument}: ${reason}. Nothing was generated.`);
