import { agreeingSides } from './agreeing-sides';
import { type InvariantName, invariants } from './invariants';
import type { Sides } from './sides';

type Change = (sides: Sides) => Sides;

const command = (change: (side: Sides['command']) => Partial<Sides['command']>): Change => {
  return (sides) => ({ ...sides, command: { ...sides.command, ...change(sides.command) } });
};
const query = (change: (side: Sides['query']) => Partial<Sides['query']>): Change => {
  return (sides) => ({ ...sides, query: { ...sides.query, ...change(sides.query) } });
};
const topics = (change: (side: Sides['topics']) => Partial<Sides['topics']>): Change => {
  return (sides) => ({ ...sides, topics: { ...sides.topics, ...change(sides.topics) } });
};
const told =
  (tell: (journal: Sides['journal']) => void): Change =>
  (sides) => {
    tell(sides.journal);
    return sides;
  };
const lastOf = <Row>(rows: readonly Row[]): Row => {
  const row = rows.at(-1);
  if (row === undefined) throw new Error('There is no row.');
  return row;
};

/** What breaks each invariant; the others may break with it. */
const breaks: readonly (readonly [InvariantName, string, Change])[] = [
  [
    'ledger-sums',
    'a stock row that moved alone',
    command(({ stock }) => ({ stock: stock.map((row) => ({ ...row, onHand: 4 })) })),
  ],
  ['ledger-sums', 'a stock row that is gone', command(() => ({ stock: [] }))],
  [
    'never-negative',
    'a level below zero',
    command(({ stock }) => ({ stock: stock.map((row) => ({ ...row, onHand: -1 })) })),
  ],
  [
    'never-negative',
    'a moment below zero',
    command(({ ledger }) => ({ ledger: ledger.map((row) => ({ ...row, onHandAfter: -1 })) })),
  ],
  [
    'command-once',
    'a command carried out twice',
    command(({ ledger }) => ({ ledger: [...ledger, { ...lastOf(ledger), version: 3 }] })),
  ],
  ['command-once', 'a movement nobody remembers', command(() => ({ inbox: [] }))],
  ['versions-gapless', 'a lost movement', command(({ ledger }) => ({ ledger: ledger.slice(1) }))],
  [
    'versions-gapless',
    'a version that ran ahead',
    command(({ stock }) => ({ stock: stock.map((row) => ({ ...row, version: 3 })) })),
  ],
  [
    'versions-gapless',
    'a movement that starts elsewhere',
    command(({ ledger }) => ({
      ledger: ledger.map((row) => ({ ...row, onHandAfter: row.onHandAfter + 1 })),
    })),
  ],
  [
    'transfers-balanced',
    'a leg without the other',
    command(({ ledger }) => ({ ledger: ledger.map((row) => ({ ...row, type: 'TRANSFER_OUT' })) })),
  ],
  [
    'transfers-balanced',
    'units lost on the way',
    command(({ ledger }) => ({
      ledger: ledger.map((row, index) => ({
        ...row,
        commandId: 'c1',
        line: index,
        type: index === 0 ? 'TRANSFER_IN' : 'TRANSFER_OUT',
      })),
    })),
  ],
  [
    'time-forward',
    'a clock set back',
    command(({ ledger }) => ({
      ledger: ledger.map((row) => ({
        ...row,
        recordedAt: row.version === 2 ? '2026-03-01' : row.recordedAt,
      })),
    })),
  ],
  [
    'read-model',
    'an old level',
    query(({ levels }) => ({ levels: levels.map((row) => ({ ...row, onHand: 5, version: 1 })) })),
  ],
  ['read-model', 'a level that is missing', query(() => ({ levels: [] }))],
  ['event-list', 'a movement that is not listed', query(({ events }) => ({ events: events.slice(1) }))],
  [
    'event-list',
    'a movement listed as another',
    query(({ events }) => ({ events: events.map((event) => ({ ...event, onHandChange: 1 })) })),
  ],
  [
    'read-model',
    'a wrong status',
    query(({ levels }) => ({ levels: levels.map((row) => ({ ...row, status: 'ok' })) })),
  ],
  ['catalogue', 'a product that never arrived', query(() => ({ catalog: [] }))],
  [
    'roll-ups',
    'a total that drifted',
    query(() => ({ totals: [{ of: 'tenant', row: '4 0 0 0 0 0 1 1 0' }] })),
  ],
  [
    'cache',
    'an old entry',
    (sides) => ({ ...sides, cache: sides.cache.map((entry) => ({ ...entry, epoch: 0 })) }),
  ],
  [
    'newest-level-last',
    'an old level behind the newest',
    topics(({ levels }) => ({ levels: [...levels].reverse() })),
  ],
  ['newest-level-last', 'a level that was never published', topics(() => ({ levels: [] }))],
  [
    'movements-published',
    'a movement that is missing',
    topics(({ movements }) => ({ movements: movements.slice(1) })),
  ],
  [
    'movements-published',
    'a movement that never was',
    topics(({ movements }) => ({ movements: [...movements, { ...lastOf(movements), movementId: 'm9' }] })),
  ],
  [
    'movements-published',
    'movements in a wrong order',
    topics(({ movements }) => ({ movements: [...movements].reverse() })),
  ],
  ['refusals-published', 'a silent refusal', topics(() => ({ refusedCommandIds: [] }))],
  ['answers', 'an accepted sale that is lost', command(({ ledger }) => ({ ledger: ledger.slice(0, 1) }))],
  [
    'answers',
    'a sale nobody was told of',
    command(({ ledger }) => ({ ledger: [...ledger, { ...lastOf(ledger), commandId: 'c9' }] })),
  ],
  [
    'answers',
    'a refused sale that was carried out',
    command(({ ledger }) => ({ ledger: ledger.map((row) => ({ ...row, commandId: 'c3' })) })),
  ],
  [
    'answers',
    'another outcome than told',
    command(({ ledger }) => ({ ledger: ledger.map((row) => ({ ...row, version: row.version + 1 })) })),
  ],
  ['answers', 'a question without an outcome', told((journal) => journal.asked())],
  ['answers', 'an answer of 500', told((journal) => journal.startled('500'))],
  [
    'one-outcome',
    'a second outcome for a client',
    told((journal) => journal.answered({ outcome: 'refused', commandId: 'c1', code: 'x' })),
  ],
  [
    'one-outcome',
    'a second outcome in the topic',
    topics(({ results }) => ({
      results: results.map((each) => ({ ...each, result: lastOf(results).result })),
    })),
  ],
  [
    'no-dead-letters',
    'something set aside',
    topics(() => ({ dead: ['inventory-query.dlq: message.invalid'] })),
  ],
];

describe('invariants', () => {
  it('hold where all sides agree', () => {
    const sides = agreeingSides();
    for (const { name, violations } of invariants) expect([name, violations(sides)]).toEqual([name, []]);
  });

  it.each(breaks)('%s is broken by %s', (name, _what, change) => {
    const invariant = invariants.find((each) => each.name === name);
    expect(invariant?.violations(change(agreeingSides()))).not.toEqual([]);
  });

  it('have each something that breaks them', () => {
    const broken = new Set(breaks.map(([name]) => name));
    expect(invariants.map(({ name }) => name).filter((name) => !broken.has(name))).toEqual([]);
  });

  it('allow that the same id with another body is refused', () => {
    const sides = agreeingSides();
    const refused = { bodyHash: 'other', refusal: { code: 'command.duplicate-body-differs' } };
    const more = topics(({ results }) => ({
      results: [...results, { commandId: 'c1', result: JSON.stringify(refused) }],
    }))(sides);
    for (const { violations } of invariants) expect(violations(more)).toEqual([]);
  });

  it('allow that a record comes twice', () => {
    const sides = agreeingSides();
    const { levels, movements, results } = sides.topics;
    const twice = topics(() => ({
      levels: [...levels, ...levels],
      movements: [...movements, ...movements],
      results: [...results, ...results],
    }))(sides);
    for (const { violations } of invariants) expect(violations(twice)).toEqual([]);
  });
});
