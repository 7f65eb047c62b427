import { createTreeWithEmptyWorkspace } from '@nx/devkit/testing';
import { requireFree, requireName } from './check-name';

const rule = { argument: 'name', words: 2, example: 'reserve-stock' };

describe('requireName', () => {
  it.each(['reserve-stock', 'count-lot2', 'record-movements-together'])('takes %s', (name) => {
    expect(() => {
      requireName(name, rule);
    }).not.toThrow();
  });

  it.each(['ReserveStock', 'reserve_stock', 'reserve--stock', '-reserve', 'reserve-', '2-lots', '../x', ''])(
    'refuses "%s" as not kebab-case',
    (name) => {
      expect(() => {
        requireName(name, rule);
      }).toThrow(`name: "${name}" is not kebab-case, as in reserve-stock.`);
    },
  );

  it('asks for enough words', () => {
    expect(() => {
      requireName('stock', rule);
    }).toThrow('name: "stock" has fewer than 2 words');
    expect(() => {
      requireName('stock', { ...rule, words: 1 });
    }).not.toThrow();
  });

  it('allows at most 40 characters', () => {
    expect(() => {
      requireName(`count-${'a'.repeat(34)}`, rule);
    }).not.toThrow();
    expect(() => {
      requireName(`count-${'a'.repeat(35)}`, rule);
    }).toThrow('longer than 40');
  });
});

it('refuses a place that is taken, by a file or a folder', () => {
  const tree = createTreeWithEmptyWorkspace();
  tree.write('apps/audit/README.md', 'audit');
  for (const path of ['apps/audit', 'apps/audit/README.md']) {
    expect(() => {
      requireFree(tree, path, 'name');
    }).toThrow(`name: ${path} is there already. Nothing was generated.`);
  }
  expect(() => {
    requireFree(tree, 'apps/alerting', 'name');
  }).not.toThrow();
});
