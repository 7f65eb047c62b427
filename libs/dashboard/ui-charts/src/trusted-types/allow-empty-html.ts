interface PolicyFactory {
  readonly defaultPolicy: unknown;
  createPolicy(name: string, rules: { createHTML(html: string): string | null }): unknown;
}

/**
 * ECharts clears its element with an empty HTML string, which trusted types refuse unless a default policy lets it
 * through. This one lets through that and nothing else. It does nothing where a default policy is there already.
 */
export function allowEmptyHtml(surroundings: object = globalThis): void {
  const { trustedTypes } = surroundings as { trustedTypes?: PolicyFactory };
  if (trustedTypes === undefined || trustedTypes.defaultPolicy !== null) return;
  trustedTypes.createPolicy('default', { createHTML: (html) => (html === '' ? '' : null) });
}
