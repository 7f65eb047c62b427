import type { Refusal } from '@streamstock/contracts-events';
import type { CatalogEntity } from './catalog-entity';
import { refuse } from './decision';

/** Refuses to change what has changed since somebody looked; null expects nothing. */
export function refusalOfVersion(
  { kind, version }: Pick<CatalogEntity, 'kind' | 'version'>,
  expectedVersion: number | null,
): { readonly refusal: Refusal } | undefined {
  if (expectedVersion === null || expectedVersion === version) return undefined;
  const detail = `The ${kind} is at version ${String(version)}, not ${String(expectedVersion)}.`;
  return refuse(`${kind}.version-differs`, detail, 'If-Match');
}
