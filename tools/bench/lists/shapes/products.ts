import { supplierIdOf, suppliersOf } from '../../chain/chain';
import { handList } from '../by-hand';
import { type ListShape, type Shapes, someOf } from '../shape';
import { availableInAll, byTotal, productKey as keyOf, products, totals, withTotal } from './product-request';

const sorted = (sort: string, hand: Parameters<typeof products>[1]): ListShape => ({
  name: `products, sort ${sort}`,
  keyOf,
  requests: [products({ sort }, hand)],
});

/** The total is looked at before the page is cut. */
const withTotals = { joins: totals, late: undefined };

const categories = ['Coffee', 'Bakery', 'Tools', 'Sport', 'Dairy', 'Toys'];

/** By what they are, in every order, and deep down. */
export const productShapes: Shapes = ({ sizes }) => [
  { name: 'products', keyOf, requests: [products({}), products({ limit: 200 }, { limit: 201 })] },
  sorted('-name', { order: 'p.sort_name DESC, p.product_id DESC' }),
  sorted('sku', { order: 'p.sku, p.product_id' }),
  sorted('-sku', { order: 'p.sku DESC, p.product_id DESC' }),
  sorted('onHand', byTotal('t.on_hand, t.product_id')),
  sorted('-onHand', byTotal('t.on_hand DESC, t.product_id DESC')),
  sorted('available', byTotal(`${availableInAll}, t.product_id`)),
  sorted('-available', byTotal(`${availableInAll} DESC, t.product_id DESC`)),
  {
    name: 'products, category',
    keyOf,
    requests: categories.map((category) =>
      products({ category }, { where: 'p.category = $2', values: [category] }),
    ),
  },
  {
    name: 'products, category, sort -onHand',
    keyOf,
    requests: categories.map((category) =>
      products(
        { category, sort: '-onHand' },
        {
          ...withTotals,
          where: 'p.category = $2',
          values: [category],
          order: 't.on_hand DESC, p.product_id DESC',
        },
      ),
    ),
  },
  {
    name: 'products, supplier',
    keyOf,
    requests: someOf(6, suppliersOf(sizes))
      .map(supplierIdOf)
      .map((supplierId) => products({ supplierId }, { where: 'p.supplier_id = $2', values: [supplierId] })),
  },
  {
    name: 'products, lifecycle',
    keyOf,
    requests: ['active', 'discontinued', 'phasing-out'].map((lifecycle) =>
      products({ lifecycle }, { where: 'p.lifecycle = $2', values: [lifecycle] }),
    ),
  },
  {
    name: 'products, status',
    keyOf,
    requests: ['low', 'out', 'ok'].map((status) =>
      products({ status }, { ...withTotals, where: 't.status = $2', values: [status], total: 'joined' }),
    ),
  },
  {
    name: 'products, page 100',
    keyOf,
    requests: [
      products({ page: 100 }, { offset: 99 * 50 }),
      products({ page: 50, limit: 200 }, { offset: 49 * 200, limit: 201 }),
    ],
  },
  {
    name: 'products, 40 pages deep by cursor',
    keyOf,
    requests: [
      {
        path: '/api/products?limit=200',
        pages: 40,
        handAfter: ({ name, productId }) => [
          handList({
            columns: withTotal,
            table: 'product p',
            late: totals,
            where: '(p.sort_name, p.product_id) > ($2, $3)',
            values: [String(name).toLowerCase().slice(0, 60), String(productId)],
            order: 'p.sort_name, p.product_id',
            limit: 201,
            total: 'known',
          }),
        ],
      },
    ],
  },
];
