import { commandsDecided, recordMovements } from '@streamstock/contracts-events';
import { refusalOfMalformed } from './refuse-malformed';

const raw = (value: unknown) => ({
  topic: 'inventory.commands',
  partition: 0,
  offset: '0',
  timestamp: 0,
  key: null,
  value: Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)),
  headers: {},
});
const { sample } = recordMovements;

describe('a malformed command', () => {
  it('is refused under every id that can be read', () => {
    const rows = sample.data.rows.map((row) => ({ ...row, quantity: 'two' }));
    const answer = refusalOfMalformed(
      raw({ ...sample, data: { rows } }),
      'rows.0.quantity: must be a number',
    );
    const { data } = commandsDecided.schema.parse(JSON.parse(answer?.value ?? ''));
    expect(data.results).toEqual([
      {
        commandId: sample.data.rows[0]?.commandId,
        bodyHash: sample.data.rows[0]?.bodyHash,
        outcome: 'refused',
        refusal: { code: 'command.unprocessable', detail: 'rows.0.quantity: must be a number' },
      },
    ]);
  });

  it.each(['not json', { ...sample, tenantId: undefined }, { ...sample, data: { rows: [] } }])(
    'without readable ids is answered to nobody',
    (value) => {
      expect(refusalOfMalformed(raw(value), 'unreadable')).toBeUndefined();
    },
  );
});
