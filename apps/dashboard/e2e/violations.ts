import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** What is right is not told, and style sheets are not fetched once more: no rule that is on needs them. */
const quickly = { resultTypes: ['violations' as const], preload: false };

/** What of WCAG 2.2 A and AA the page breaks as it stands, by rule and element. */
export async function violationsOf(page: Page): Promise<string[]> {
  // In legacy mode no page is opened for every run; it is for pages without frames, as ours are.
  const axe = new AxeBuilder({ page }).options(quickly).withTags(rules).setLegacyMode();
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
}
