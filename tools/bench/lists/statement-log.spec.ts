import { statementsIn } from './statement-log';

const at = (pid: number) => `2026-11-24 18:47:01.123 UTC [${pid}] inventory_query`;

it('reads texts of several lines with their values, per back end', () => {
  const log = [
    `${at(7)} LOG:  duration: 0.101 ms  parse <unnamed>: SELECT 1`,
    `${at(7)} LOG:  duration: 0.102 ms  bind <unnamed>: SELECT 1`,
    `${at(7)} DETAIL:  Parameters: $1 = 'bound'`,
    `${at(8)} LOG:  duration: 2.5 ms  statement: BEGIN READ ONLY; SET LOCAL a.b = 0.6`,
    `${at(8)} LOG:  duration: 0.1 ms  bind by-id: SELECT $1`,
    `${at(8)} DETAIL:  Parameters: $1 = 'bound too'`,
    `${at(7)} LOG:  duration: 1.25 ms  execute <unnamed>: SELECT a`,
    '\tFROM b WHERE c = $1 AND d = $2 AND e = ANY($3)',
    `${at(8)} LOG:  duration: 0.5 ms  execute by-id: SELECT $1`,
    `${at(7)} DETAIL:  Parameters: $1 = 'it''s', $2 = NULL, $3 = '{L-1,L-2}'`,
    `${at(8)} DETAIL:  Parameters: $1 = '$2 = ''x'''`,
    `${at(8)} LOG:  checkpoint starting: time`,
  ].join('\n');
  expect(statementsIn(log)).toEqual([
    { pid: 8, user: 'inventory_query', text: 'BEGIN READ ONLY; SET LOCAL a.b = 0.6' },
    {
      pid: 7,
      user: 'inventory_query',
      text: 'SELECT a\nFROM b WHERE c = $1 AND d = $2 AND e = ANY($3)',
      values: ["it's", null, '{L-1,L-2}'],
    },
    { pid: 8, user: 'inventory_query', text: 'SELECT $1', name: 'by-id', values: ["$2 = 'x'"] },
  ]);
});

it('finds nothing in what is cut off or no log', () => {
  expect(statementsIn('')).toEqual([]);
  expect(
    statementsIn('\tFROM b\nno log at all\n2026-11-24 18:47:01.1 UTC [1] x LOG:  duration: 1 ms  execute'),
  ).toEqual([]);
});
