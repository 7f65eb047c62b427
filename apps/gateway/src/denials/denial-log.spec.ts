import { auditEntryRecorded } from '@streamstock/contracts-events';
import type { Denial } from '@streamstock/server-kit-auth';
import type { OutgoingRecord } from '@streamstock/server-kit-kafka';
import { DenialLog } from './denial-log';

const denial: Denial = {
  code: 'auth.role-missing',
  detail: 'Needs the role admin.',
  method: 'POST',
  route: '/api/products',
  correlationId: 'c-1',
  identity: {
    tenantId: 'acme',
    subject: 'olga',
    roles: ['viewer'],
    locations: ['WH-NORTH'],
    expiresAt: 0,
    token: 'secret',
  },
};

describe('DenialLog', () => {
  it('writes an entry of the contract, without the token', async () => {
    const sent: OutgoingRecord[] = [];
    const log = new DenialLog({ send: (records) => Promise.resolve(void sent.push(...records)) });
    log.record(denial);
    await log.close();
    const [record] = sent;
    expect(record).toMatchObject({ topic: 'audit.entries', key: 'acme|olga' });
    expect(record?.value).not.toContain('secret');
    const entry = auditEntryRecorded.schema.parse(JSON.parse(record?.value ?? ''));
    expect(entry).toMatchObject({
      tenantId: 'acme',
      actor: { subject: 'olga' },
      data: { action: 'POST /api/products' },
    });
  });

  it('says nothing about somebody unknown', async () => {
    const sent: OutgoingRecord[] = [];
    const log = new DenialLog({ send: (records) => Promise.resolve(void sent.push(...records)) });
    log.record({ ...denial, identity: undefined });
    await log.close();
    expect(sent).toEqual([]);
  });

  it('keeps a bounded number while Kafka is away and goes on afterwards', async () => {
    const batches: number[] = [];
    let fail: (error: Error) => void = () => undefined;
    const log = new DenialLog({
      send: (records) => {
        batches.push(records.length);
        return batches.length === 1 ? new Promise((_, reject) => (fail = reject)) : Promise.resolve();
      },
    });
    for (let index = 0; index < 5_000; index += 1) log.record(denial);
    fail(new Error('away'));
    await log.close();
    expect(batches.reduce((sum, size) => sum + size)).toBe(1_001);
  });
});
