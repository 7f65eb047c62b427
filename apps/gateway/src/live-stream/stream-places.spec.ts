import { StreamPlaces } from './stream-places';

describe('StreamPlaces', () => {
  it('bounds streams per person and in all, and takes a place back once', () => {
    const places = new StreamPlaces(3, 2);
    const release = places.take('olga');
    expect(places.take('olga')).toBeDefined();
    expect(places.take('olga')).toBeUndefined();
    expect(places.take('ada')).toBeDefined();
    expect(places.take('eve')).toBeUndefined();
    release?.();
    release?.();
    expect(places.total).toBe(2);
    expect(places.take('olga')).toBeDefined();
  });
});
