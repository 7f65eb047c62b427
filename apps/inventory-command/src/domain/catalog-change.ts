import type { CatalogCommand } from './catalog-command';
import { type CatalogContent, type CatalogEntity, type CatalogKey, keyOfEntity } from './catalog-entity';
import type { Catalog } from './catalog';
import { namesOf } from './unique-names';

/** What a batch made of one entity, and the command that changed it last. */
export interface CatalogChange {
  readonly command: CatalogCommand;
  /** As stored before the batch; undefined where the batch created it. */
  readonly before: CatalogEntity | undefined;
  readonly after: CatalogEntity;
}

/** The entity with this content: one version on, time never running backwards; the same where nothing changes. */
export function changeEntity(
  { tenantId }: Pick<CatalogKey, 'tenantId'>,
  before: CatalogEntity | undefined,
  content: CatalogContent,
  now: string,
): CatalogEntity {
  if (before === undefined) return { ...content, tenantId, version: 1, recordedAt: now };
  if (sameValue(valueOf(before), valueOf(content))) return before;
  const recordedAt = now > before.recordedAt ? now : before.recordedAt;
  return { ...content, tenantId, version: before.version + 1, recordedAt };
}

/**
 * Stored entities whose names somebody else has at the end of the batch. They must let go of them before anything else
 * is written: unique indexes look at each row as it is written, not at the whole.
 */
export const namesHandedOver = (changes: readonly CatalogChange[], catalog: Catalog): CatalogKey[] =>
  changes.flatMap(({ before }) => {
    if (before === undefined) return [];
    const key = keyOfEntity(before);
    const isAnothers = (holder: string | undefined) => holder !== undefined && holder !== key.id;
    return namesOf(before).some((claim) => isAnothers(catalog.holderOf(key.tenantId, claim))) ? [key] : [];
  });

function valueOf(content: CatalogContent): object {
  switch (content.kind) {
    case 'product':
      return content.product;
    case 'location':
      return content.location;
    case 'supplier':
      return content.supplier;
  }
}

/** Whether two plain JSON values say the same, whatever the order of their fields. */
function sameValue(one: unknown, other: unknown): boolean {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return one === other;
  }
  const fields = new Map<string, unknown>(Object.entries(other));
  const entries = Object.entries(one);
  return (
    entries.length === fields.size &&
    entries.every(([field, value]) => fields.has(field) && sameValue(value, fields.get(field)))
  );
}
