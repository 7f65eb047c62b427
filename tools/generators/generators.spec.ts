import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = import.meta.dirname;
const read = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const { generators } = read('generators.json') as {
  generators: Record<string, { factory: string; schema: string }>;
};

describe('every generator', () => {
  it.each(Object.entries(generators))('%s has a function and says what it takes', async (name, generator) => {
    const { default: generate } = (await import(join(folder, `${generator.factory}.ts`))) as {
      default: unknown;
    };
    expect(generate).toBeInstanceOf(Function);
    expect(generator.schema).toBe(`./${name}/schema.json`);
    const { properties, required } = read(generator.schema) as {
      properties: Record<string, { description: string }>;
      required: string[];
    };
    expect(Object.keys(properties)).toEqual(expect.arrayContaining(required));
    for (const { description } of Object.values(properties)) expect(description).toMatch(/\w/);
  });
});
