import { mostAtOnce } from '@streamstock/dashboard-data-access-stock';
import { counted, units } from '@streamstock/dashboard-ui-panels';

/** `matching` is how many the list finds, where all of them, or all but some, are selected. */
export function selectedText(selected: number, elsewhere: number, matching: number | null): string {
  if (matching === null) {
    const others = elsewhere > 0 ? `, ${units(elsewhere)} not in this filter` : '';
    return `${counted(selected, 'row')} selected${others}`;
  }
  return selected === matching
    ? `All ${units(matching)} matching selected`
    : `${units(selected)} of ${units(matching)} matching selected`;
}

/** The offer to select all, or why there is none. */
export function offerText({ count, isEstimate }: { count: number; isEstimate: boolean }): string {
  if (count <= mostAtOnce) return `Select all ${units(count)} matching`;
  const about = isEstimate ? 'About ' : '';
  return `${about}${units(count)} match. Up to ${units(mostAtOnce)} can be selected at once, since each is shown in the dry run; filter to fewer.`;
}
