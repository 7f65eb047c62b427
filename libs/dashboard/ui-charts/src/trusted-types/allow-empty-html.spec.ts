import { allowEmptyHtml } from './allow-empty-html';

describe('allowEmptyHtml', () => {
  const factoryWith = (defaultPolicy: unknown) => {
    const made: { name: string; createHTML: (html: string) => string | null }[] = [];
    const createPolicy = (name: string, rules: { createHTML: (html: string) => string | null }): void => {
      made.push({ name, ...rules });
    };
    return { made, surroundings: { trustedTypes: { defaultPolicy, createPolicy } } };
  };

  it('lets through nothing but the empty text', () => {
    const { made, surroundings } = factoryWith(null);
    allowEmptyHtml(surroundings);
    expect(made.map(({ name }) => name)).toEqual(['default']);
    expect(['', ' ', '<b>x</b>'].map((html) => made[0]?.createHTML(html))).toEqual(['', null, null]);
  });

  it('leaves a policy alone that is there already', () => {
    const { made, surroundings } = factoryWith({});
    allowEmptyHtml(surroundings);
    expect(made).toEqual([]);
  });

  it('is not needed where the browser has no trusted types', () => {
    expect(() => {
      allowEmptyHtml({});
    }).not.toThrow();
  });
});
