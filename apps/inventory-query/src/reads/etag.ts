/** The strong ETag of an entity at this version, as `If-Match` brings it back. */
export const etagOf = (version: number): string => `"${String(version)}"`;
