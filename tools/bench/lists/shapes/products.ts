import { supplierIdOf, suppliersOf } from '../../chain/chain';
import { handList } from '../by-hand';
import { type ListShape, type Shapes, someOf } from '../shape';
import { availableInAll, productColumns, productKey as keyOf, products } from './product-request';

const sorted = (sort: string, order: string): ListShape => ({
  name: `products, sort ${sort}`,
  keyOf,
  requests: [products({ sort }, { order })],
});

const categories = ['Coffee', 'Bakery', 'Tools', 'Sport', 'Dairy', 'Toys'];

/** By what they are, in every order, and deep down. */
export const productShapes: Shapes = ({ sizes }) => [
  { name: 'products', keyOf, requests: [products({}), products({ limit: 200 }, { limit: 201 })] },
  sorted('-name', 'p.sort_name DESC, p.product_id DESC'),
  sorted('sku', 'p.sku, p.product_id'),
  sorted('-sku', 'p.sku DESC, p.product_id DESC'),
  sorted('onHand', 't.on_hand, p.product_id'),
  sorted('-onHand', 't.on_hand DESC, p.product_id DESC'),
  sorted('available', `${availableInAll}, p.product_id`),
  sorted('-available', `${availableInAll} DESC, p.product_id DESC`),
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
        { where: 'p.category = $2', values: [category], order: 't.on_hand DESC, p.product_id DESC' },
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
      products({ status }, { where: 't.status = $2', values: [status], total: 'joined' }),
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
            columns: `${productColumns}, t.on_hand, ${availableInAll} AS available`,
            table: 'product p',
            joins: 'JOIN product_total t ON t.tenant_id = p.tenant_id AND t.product_id = p.product_id',
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
