import { allThings, chainTenant, suppliersOf } from '../chain';
import type { ChainSizes } from '../sizes';
import type { Timeline } from '../timeline';
import { cities, firms, packs, qualities, quarters, regions, timezones } from '../words';
import {
  cost,
  currency,
  isWarehouse,
  lifecycle,
  price,
  productId,
  reorderPoint,
  supplierId,
} from './formulas';

const textList = (texts: readonly string[]): string => `ARRAY[${texts.map((text) => `'${text}'`).join(',')}]`;
const pick = (texts: readonly string[], number: string): string =>
  `(${textList(texts)})[1 + (${number}) % ${texts.length}]`;

const thing = (i: string): string =>
  pick(
    allThings.map(({ name }) => name),
    `${i} * 13`,
  );
const category = (i: string): string =>
  pick(
    allThings.map((one) => one.category),
    `${i} * 13`,
  );

export const suppliers = (sizes: ChainSizes, { opened }: Timeline): string => `
  INSERT INTO inventory_command.supplier (tenant_id, supplier_id, name, email, phone, lead_time_days, status, version, recorded_at)
  SELECT '${chainTenant}', 'S-' || lpad(i::text, 4, '0'),
         ${pick(qualities, 'i * 7')} || ' ' || ${pick(firms, 'i')} || ' ' || ${pick(cities, 'i * 5')},
         'orders@s' || i || '.example', '+49 40 ' || 100000 + i, 1 + i % 28,
         CASE WHEN i % 25 = 0 THEN 'inactive' ELSE 'active' END, 1, '${opened}'
  FROM generate_series(1, ${suppliersOf(sizes)}) AS i`;

export const locations = (sizes: ChainSizes, { opened }: Timeline): string => `
  INSERT INTO inventory_command.location (tenant_id, location_id, code, name, kind, region, timezone, capacity, status, version, recorded_at)
  SELECT '${chainTenant}', 'L-' || lpad(j::text, 4, '0'), 'L-' || lpad(j::text, 4, '0'),
         ${pick(cities, 'j')} || ' ' || ${pick(quarters, 'j / 3')} || ' ' || j,
         CASE WHEN ${isWarehouse(sizes, 'j')} THEN 'warehouse' ELSE 'store' END, ${pick(regions, 'j')},
         ${pick(timezones, 'j')}, CASE WHEN j % 9 <> 4 THEN ${sizes.products} * (100 + j % 7 * 50) END,
         CASE WHEN j % 40 = 39 THEN 'closed' ELSE 'open' END, 1, '${opened}'
  FROM generate_series(1, ${sizes.locations}) AS j`;

export const products = (sizes: ChainSizes, { opened }: Timeline): string => `
  INSERT INTO inventory_command.product (tenant_id, product_id, sku, name, category, barcode, price_amount, price_currency,
    cost_amount, cost_currency, base_unit, reorder_point, supplier_id, lead_time_days, negative_stock, lifecycle, version,
    recorded_at)
  SELECT '${chainTenant}', ${productId('i')}, upper(left(${category('i')}, 3)) || '-' || lpad(i::text, 6, '0'),
         ${pick(qualities, 'i * 29')} || ' ' || ${thing('i')} || ' ' || ${pick(packs, 'i * 3')}, ${category('i')},
         CASE WHEN i % 11 <> 0 THEN '40' || lpad((i * 7 + 1000000)::text, 11, '0') END,
         ${price('i')}, ${currency('i')}, ${cost('i')}, CASE WHEN ${cost('i')} IS NOT NULL THEN ${currency('i')} END,
         CASE WHEN i % 4 = 0 THEN 'pack' ELSE 'unit' END, ${reorderPoint('i')}, ${supplierId(sizes, 'i')},
         CASE WHEN i % 3 <> 0 THEN 1 + i % 21 END, CASE WHEN i % 200 = 77 THEN 'allow' ELSE 'refuse' END,
         ${lifecycle('i')}, 1, '${opened}'
  FROM generate_series(1::bigint, ${sizes.products}) AS i`;
