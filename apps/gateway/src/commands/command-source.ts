import type { Source } from '@streamstock/contracts-events';
import type { WriteRequest } from './write-request';

const longestName = 64;

/**
 * Where a change came from: a person at a screen, or what the program calls itself, such as `till-7` or `feed:erp`.
 * A program with a name of no known kind is a till.
 */
export function sourceOf(
  { fromBrowser, identity }: Pick<WriteRequest, 'fromBrowser' | 'identity'>,
  named?: string,
): Source {
  const name = (named ?? identity.subject).slice(0, longestName);
  if (fromBrowser || named === undefined) return { kind: 'person', name };
  const [, kind] = /^(till|feed|import|service)(?:[-:._/]|$)/.exec(named) ?? [];
  return { kind: (kind ?? 'till') as Source['kind'], name };
}
