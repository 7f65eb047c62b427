import { recordMovementsTogether } from '@streamstock/contracts-events';
import { recordTogetherCommand } from './record-together-command';

const sale = { type: 'SALE' as const, productId: 'P-1', locationId: 'WH', quantity: 2 };
const write = {
  identity: {
    tenantId: 'acme',
    subject: 'mara',
    roles: ['manager' as const],
    locations: '*' as const,
    expiresAt: 0,
    token: '',
  },
  commandId: 'b0d3b234-2cc9-8b0c-a42d-f2b61fb085de',
  bodyHash: 'q0Zt6mZ2mV0cM6oTn8kZVg',
  correlationId: 'c-1',
  fromBrowser: false,
  respondAsync: false,
  now: Date.UTC(2026, 2, 2),
};

describe('recordTogetherCommand', () => {
  it('is one command of all rows, in a partition of its own', () => {
    const command = recordTogetherCommand(write, [sale, { ...sale, type: 'RETURN', source: 'till-7' }]);
    expect(recordMovementsTogether.schema.parse(command)).toEqual(command);
    expect(command).toMatchObject({
      key: write.commandId,
      data: { commandId: write.commandId, rows: [{ type: 'SALE' }, { type: 'RETURN', source: 'till-7' }] },
    });
    expect(command.data).not.toHaveProperty('expiresAt');
  });

  it('expires with the first row that does', () => {
    const expiring = (expiresAt: string) => ({ ...sale, expiresAt });
    const { data } = recordTogetherCommand(write, [
      sale,
      expiring('2026-03-02T12:00:00Z'),
      expiring('2026-03-02T12:30:00+01:00'),
    ]);
    expect(data.expiresAt).toBe('2026-03-02T11:30:00Z');
    for (const row of data.rows) expect(row).not.toHaveProperty('expiresAt');
  });
});
