import type { Field } from './fields';

/** A Markdown table. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

export const fieldTable = (fields: readonly Field[]): string =>
  table(
    ['field', 'type', 'needed', 'limits'],
    fields.map(({ path, type, required, limits, only }) => [
      `\`${path}\``,
      type,
      required ? 'yes' : 'no',
      [only === '' ? '' : `only with ${only}`, limits].filter((text) => text !== '').join('; '),
    ]),
  );
