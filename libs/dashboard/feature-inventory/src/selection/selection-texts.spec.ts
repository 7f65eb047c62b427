import { offerText, selectedText } from './selection-texts';

describe('what is said of a selection', () => {
  it('names those that the filter does not show', () => {
    expect([selectedText(1, 0, null), selectedText(12, 3, null)]).toEqual([
      '1 row selected',
      '12 rows selected, 3 not in this filter',
    ]);
  });

  it('tells all that match from all but some', () => {
    expect([selectedText(12, 0, 12), selectedText(11, 0, 12)]).toEqual([
      'All 12 matching selected',
      '11 of 12 matching selected',
    ]);
  });

  it('offers to select all, and says why not where they are too many', () => {
    expect(offerText({ count: 10_000, isEstimate: false })).toMatch(/^Select all 10.000 matching$/);
    expect(offerText({ count: 10_001, isEstimate: false })).toMatch(/^10.001 match\. Up to 10.000 can/);
    expect(offerText({ count: 60_000, isEstimate: true })).toMatch(/^About 60.000 match/);
  });
});
