import type { DailySales, Metrics } from '@streamstock/contracts-http-api';
import { counted, percent, roundMoney, units } from '@streamstock/dashboard-ui-panels';
import { salesHistory } from './sales-history';
import type { Tile } from './tile';

const inventory = '/inventory';

/**
 * The figures as tiles; each leads to the list that it sums up. `today` is a `YYYY-MM-DD` of the person, `sales` is
 * undefined while it is not known.
 */
export function tilesOf(metrics: Metrics, sales: DailySales | undefined, today: string): readonly Tile[] {
  const { products, levels } = metrics;
  const ofLevels = `of ${counted(levels.total, 'level')}`;
  return [
    {
      key: 'available',
      label: 'Available units',
      value: units(metrics.units.available),
      note: `${units(metrics.units.onHand)} on hand`,
      tone: 'plain',
      link: inventory,
      query: {},
    },
    {
      key: 'low',
      label: 'Low',
      value: units(levels.low),
      note: ofLevels,
      tone: levels.low > 0 ? 'low' : 'plain',
      link: inventory,
      query: { status: 'low' },
    },
    {
      key: 'out',
      label: 'Out of stock',
      value: units(levels.out),
      note: ofLevels,
      tone: levels.out > 0 ? 'out' : 'plain',
      link: inventory,
      query: { status: 'out' },
    },
    {
      key: 'sold',
      label: 'Units sold today',
      value: units(metrics.unitsSoldToday),
      note: 'since midnight at each location',
      tone: 'plain',
      link: '/events',
      query: { type: 'SALE', from: today },
      history: sales === undefined ? 'waiting' : salesHistory(sales),
    },
    {
      key: 'products',
      label: 'Products',
      value: units(products.total),
      note: standing(products),
      tone: 'plain',
      link: inventory,
      query: {},
    },
    {
      key: 'cost',
      label: 'Value at cost',
      value: worth(metrics, 'atCost'),
      note: 'what it was bought for',
      tone: 'plain',
      link: inventory,
      query: {},
    },
    {
      key: 'price',
      label: 'Value at price',
      value: worth(metrics, 'atPrice'),
      note: 'what it would sell for',
      tone: 'plain',
      link: inventory,
      query: {},
    },
    capacityTile(metrics),
  ];
}

function capacityTile({ capacity, locations }: Metrics): Tile {
  const base = { key: 'capacity', label: 'Capacity used', link: inventory, query: {} } as const;
  if (capacity === null) {
    return { ...base, value: '–', note: `none set for ${counted(locations, 'location')}`, tone: 'plain' };
  }
  const { use, used, units: room } = capacity;
  const tone = use > 0.9 ? 'low' : 'plain';
  return { ...base, value: percent(use), note: `${units(used)} of ${units(room)} units`, tone, share: use };
}

/** Currencies are never added up; most tenants have one. */
function worth({ value }: Metrics, what: 'atCost' | 'atPrice'): string {
  if (value.length === 0) return '–';
  return value.map((part) => roundMoney(part[what], part.currency)).join(' + ');
}

function standing(products: Metrics['products']): string {
  const { active, draft, phasingOut, discontinued } = products;
  const others = [
    [draft, 'draft'],
    [phasingOut, 'phasing out'],
    [discontinued, 'discontinued'],
  ] as const;
  const parts = others.filter(([count]) => count > 0).map(([count, word]) => `${units(count)} ${word}`);
  return [`${units(active)} active`, ...parts].join(', ');
}
