import { jest } from '@jest/globals';
import { movementRowSchema, type Refusal } from '@streamstock/contracts-events';
import { bulkRowResultSchema } from '@streamstock/contracts-http-api';
import type { Identity } from '@streamstock/server-kit-auth';
import { bodyHashOf } from '../../commands/body-hash';
import { commandIdOf } from '../../commands/command-id';
import { bulkRoute } from './bulk-request';
import { rowInText } from './read-row';
import { RowReader } from './row-reader';

const sale = { type: 'SALE', productId: 'P-1', locationId: 'WH', quantity: 2 };
const manager: Identity = {
  tenantId: 'acme',
  subject: 'mara',
  roles: ['manager'],
  locations: ['WH', 'WH-2'],
  expiresAt: 0,
  token: '',
};

function aReader(identity: Partial<Identity> = {}, fromBrowser = false) {
  const onDenied = jest.fn<(refusal: Refusal) => void>();
  const request = {
    identity: { ...manager, ...identity },
    idempotencyKey: 'key',
    correlationId: 'c-1',
    fromBrowser,
  };
  return { reader: new RowReader(request, onDenied), onDenied };
}

const read = (body: unknown, identity: Partial<Identity> = {}) => aReader(identity).reader.read(3, { body });

describe('RowReader', () => {
  it('makes the same command of a row whenever it is read', () => {
    const taken = read({ ...sale, source: 'till-7' });
    expect(taken).toMatchObject({
      row: 3,
      commandId: commandIdOf({
        tenantId: 'acme',
        subject: 'mara',
        route: bulkRoute,
        idempotencyKey: 'key',
        row: 3,
      }),
      key: 'acme|P-1',
      source: { kind: 'till', name: 'till-7' },
    });
  });

  it.each([
    sale,
    { ...sale, type: 'RESTOCK', unitCost: { amount: 1, currency: 'EUR' }, orderedAt: '2026-03-02T00:00:00Z' },
    { ...sale, type: 'RETURN', occurredAt: '2026-03-02T10:00:00+01:00', expiresAt: '2040-01-01T00:00:00Z' },
    { ...sale, type: 'ADJUSTMENT', reason: 'damaged', quantity: -1 },
    { ...sale, type: 'COUNT', quantity: 0, expectedVersion: 7 },
  ])('writes %j as the contract has it, hashed as it was sent', (body) => {
    const taken = read(body);
    if ('outcome' in taken) throw new Error(taken.outcome);
    const row = JSON.parse(taken.text) as { bodyHash: string; occurredAt: string };
    expect(movementRowSchema.parse(row)).toEqual(row);
    expect(row.bodyHash).toBe(bodyHashOf(body));
    expect(row.occurredAt).toMatch(/Z$/);
  });

  it('names the wrong fields of a row', () => {
    const result = read({ ...sale, quantity: 0, colour: 'red' });
    expect(bulkRowResultSchema.parse(result)).toMatchObject({
      row: 3,
      outcome: 'invalid',
      code: 'request.invalid',
      errors: [{ field: 'quantity' }, { field: 'colour' }],
    });
  });

  it.each([null, 7, 'x', [], [sale]])('names the row itself when it is %j', (body) => {
    expect(read(body)).toMatchObject({ outcome: 'invalid', errors: [{ field: 'body' }] });
  });

  it.each(['{', '', 'undefined', '{"type":"SALE"', `${JSON.stringify(sale)} x`])(
    'says of the line %j that it is no JSON',
    (text) => {
      expect(aReader().reader.read(0, rowInText(text))).toMatchObject({
        outcome: 'invalid',
        errors: [{ field: 'body', message: 'must be valid JSON' }],
      });
    },
  );

  it('does not take a prototype for a field', () => {
    const text = `{"__proto__":{"x":1},${JSON.stringify(sale).slice(1)}`;
    expect(aReader().reader.read(0, rowInText(text))).toMatchObject({ outcome: 'invalid' });
  });

  it('refuses what will have happened as the command side would', () => {
    expect(read({ ...sale, occurredAt: '2090-01-01T00:00:00Z' })).toMatchObject({
      outcome: 'refused',
      code: 'movement.occurred-in-future',
      field: 'occurredAt',
      commandId: expect.any(String),
    });
  });

  it.each([
    [{ ...sale, type: 'COUNT' }, { roles: ['operator'] }, 'auth.role-missing', 'type'],
    [{ ...sale, locationId: 'OTHER' }, {}, 'auth.location-forbidden', 'locationId'],
  ] as const)('does not let %j through for %j', (body, identity, code, field) => {
    const { reader, onDenied } = aReader({
      ...identity,
      roles: [...('roles' in identity ? identity.roles : manager.roles)],
    });
    expect(reader.read(0, { body })).toMatchObject({
      outcome: 'refused',
      code,
      field,
      commandId: expect.any(String),
    });
    expect(onDenied).toHaveBeenCalledWith(expect.objectContaining({ code }));
  });

  it('lets a person be everywhere who may', () => {
    expect(read({ ...sale, locationId: 'OTHER' }, { locations: '*' })).not.toHaveProperty('outcome');
  });

  it('names people for rows that do not name a source, whatever the rows around them do', () => {
    const { reader } = aReader({}, true);
    const person = { kind: 'person', name: 'mara' };
    expect(reader.read(0, { body: { ...sale, source: 'scanner-1' } })).toMatchObject({ source: person });
    expect(aReader().reader.read(0, { body: sale })).toMatchObject({ source: person });
  });
});
