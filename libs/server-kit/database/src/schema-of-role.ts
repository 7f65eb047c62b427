/** A role owns the schema of its name and reaches no other; whoever qualifies table names has to be told. */
export const schemaOfRole = (databaseUrl: string): string =>
  decodeURIComponent(new URL(databaseUrl).username);
