import { entityId } from '@streamstock/contracts-events';
import { z } from 'zod';
import { fieldsOf } from './fields';
import { jsonSchemaOf } from './json-schema';

const rows = (schema: z.ZodType) =>
  fieldsOf(jsonSchemaOf(schema)).map(({ path, type, required, limits, only }) =>
    [path, type, required ? 'yes' : 'no', limits, only].join(' | '),
  );

describe('fieldsOf', () => {
  it('tells type, need and limits of each field, parents first', () => {
    const schema = z.object({
      productId: entityId,
      note: z.string().min(1).max(200).optional(),
      price: z.object({ amount: z.int().min(0) }).nullable(),
      roles: z.array(z.enum(['viewer', 'admin'])),
      at: z.iso.datetime({ offset: true }),
    });
    expect(rows(schema)).toEqual([
      'productId | identifier | yes |  | ',
      'note | string | no | 1 to 200 characters | ',
      'price | object or null | yes |  | ',
      'price.amount | integer | yes | at least 0 | ',
      'roles | list of string | yes | `viewer`, `admin` | ',
      'at | instant | yes |  | ',
    ]);
  });

  it('tells shared fields of variants once and the others with their variant', () => {
    const base = z.object({ quantity: z.int().min(1) });
    const row = z.discriminatedUnion('type', [
      base.extend({ type: z.literal('SALE') }),
      base.extend({ type: z.literal('RESTOCK'), supplierId: entityId }),
    ]);
    expect(rows(z.object({ rows: z.array(row).min(1).max(200) }))).toEqual([
      'rows | list of object | yes | 1 to 200 items | ',
      'rows[].quantity | integer | yes | at least 1 | ',
      'rows[].type | string | yes | `SALE`, `RESTOCK` | ',
      'rows[].supplierId | identifier | yes |  | type RESTOCK',
    ]);
  });
});
