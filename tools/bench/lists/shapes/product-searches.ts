import { chainTenant, wordsOf } from '../../chain/chain';
import { beginning, pathOf } from '../by-hand';
import type { ListRequest, Shapes } from '../shape';
import { productColumns, productKey as keyOf, products } from './product-request';

/** Products that have a term for each beginning. */
function beginnings(words: readonly string[]): ListRequest {
  const where = words.map(
    (_, index) => `p.product_id IN (
      SELECT o.product_id FROM product_term o
      WHERE o.tenant_id = $1 AND o.term >= $${2 + 2 * index} AND o.term < $${3 + 2 * index})`,
  );
  return products(
    { search: words.join(' ') },
    { where: where.join(' AND '), values: words.flatMap(beginning) },
  );
}

/** Words that are about as similar as a slip of the finger leaves them. */
const threshold = 0.45;

function similar(word: string): ListRequest {
  const text = `
    SELECT ${productColumns}, t.on_hand, t.on_hand - t.on_hold - t.held - t.allocated AS available, count(*) OVER () AS total
    FROM product p JOIN product_total t ON t.tenant_id = p.tenant_id AND t.product_id = p.product_id
    WHERE p.tenant_id = $1 AND $2 <% p.search_text
    ORDER BY word_similarity($2, p.search_text) DESC, p.product_id LIMIT 51`;
  return {
    path: pathOf('/products', { search: word }),
    hand: [
      {
        text: 'SELECT FROM product_term o WHERE o.tenant_id = $1 AND o.term >= $2 AND o.term < $3 LIMIT 1',
        values: [chainTenant, ...beginning(word)],
      },
      { text: `BEGIN READ ONLY; SET LOCAL pg_trgm.word_similarity_threshold = ${threshold}` },
      { text, values: [chainTenant, word] },
      { text: 'COMMIT' },
    ],
  };
}

/** By beginnings of words, and as people mistype them; the similar ones may come in another order. */
export const productSearches: Shapes = () => [
  {
    name: 'products, search one beginning',
    keyOf,
    requests: ['org', 'esp', 'nor', 'choc', 'kit'].map((word) => beginnings([word])),
  },
  {
    name: 'products, search two beginnings',
    keyOf,
    requests: [11, 222, 333].map((product) => {
      const [quality, thing] = wordsOf(product);
      return beginnings([quality, thing].map((word) => word.slice(0, 4).toLowerCase()));
    }),
  },
  {
    name: 'products, search sku or barcode',
    keyOf,
    requests: ['cof-0001', '40000010', 'bak-00'].map((word) => beginnings([word])),
  },
  {
    name: 'products, search mistyped',
    requests: ['expreso', 'choclate', 'bananna', 'croisant', 'keybord'].map(similar),
  },
];
