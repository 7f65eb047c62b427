import { positionForm } from './product-order';
import { matches } from './product-search';

const takes = (query: Parameters<typeof positionForm>[0], position: unknown): boolean =>
  positionForm(query).safeParse(position).success;

describe('the position in a list of products', () => {
  it('is by name, by similarity where words are only similar, or as sorted', () => {
    expect(takes({}, [0, 'espresso', 'P1'])).toBe(true);
    expect(takes({ search: 'kofee' }, [0.3, 6667, 'P1'])).toBe(true);
    expect(takes({ search: 'kofee', sort: '-onHand' }, [0.3, -5, 'P1'])).toBe(true);
    expect(takes({ sort: 'available' }, [0, 5, 'P1'])).toBe(true);
  });

  it.each([
    ['a similarity that no search asks for', {}, [0.3, 6667, 'P1']],
    ['one of words that are too short', { search: 'ab 1' }, [0.6, 6667, 'P1']],
    ['an unknown similarity', { search: 'kofee' }, [0.1, 6667, 'P1']],
    ['one out of range', { search: 'kofee' }, [0.3, 10_001, 'P1']],
    ['a name where a number is due', { sort: 'onHand' as const }, [0, 'espresso', 'P1']],
    ['a number that is not exact', { sort: 'onHand' as const }, [0, 2 ** 53, 'P1']],
    ['a name with NUL', {}, [0, 'a\u0000', 'P1']],
    ['no id', {}, [0, 'espresso', '']],
  ])('is never %s', (_what, query, position) => {
    expect(takes(query, position)).toBe(false);
  });

  it('tries beginnings first, then the closest spelling', () => {
    expect(matches).toEqual([0, 0.6, 0.45, 0.3]);
  });
});
