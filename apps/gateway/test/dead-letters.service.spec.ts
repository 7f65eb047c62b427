import {
  auditEntryRecorded,
  deadLetterTopic,
  type Envelope,
  recordMovements,
  topics,
} from '@streamstock/contracts-events';
import { deadLetterListSchema, replayAnswerSchema } from '@streamstock/contracts-http-api';
import { eventually } from '@streamstock/server-kit-testing';
import { startGateway, type TestGateway } from './gateway-fixture';
import { testKafka } from './stand-ins/kafka';
import { readTopic } from './stand-ins/topic-reader';

let gateway: TestGateway;

beforeAll(async () => {
  gateway = await startGateway();
});
afterAll(() => gateway.close());

/** Parks commands of a tenant as a service would; `note` tells them apart. */
async function park(
  tenantId: string,
  notes: readonly string[],
  service: 'inventory-command' | 'inventory-query',
) {
  const producer = testKafka.producer();
  await producer.connect();
  await producer.send({
    topic: deadLetterTopic(service).name,
    messages: notes.map((note) => ({
      key: `${tenantId}|PROD-001`,
      value: JSON.stringify({ ...recordMovements.sample, tenantId, correlationId: note }),
      headers: {
        'x-own': 'kept',
        'error-code': 'message.invalid',
        'error-detail': `for ${note}`,
        'source-topic': topics.commands.name,
        'source-partition': '3',
        'source-offset': '17',
      },
    })),
  });
  await producer.disconnect();
}

const list = async (query = '') => {
  const answer = await gateway.get(`/api/dead-letters${query}`);
  expect(answer.status).toBe(200);
  return deadLetterListSchema.parse(answer.body);
};

it('shows the newest first, over all services, page by page, and only the own ones', async () => {
  await park(gateway.tenant, ['one', 'two'], 'inventory-command');
  await park('somebody-else', ['foreign', 'foreign', 'foreign'], 'inventory-command');
  await park(gateway.tenant, ['three'], 'inventory-query');
  await park(gateway.tenant, ['four'], 'inventory-command');
  const details: string[] = [];
  let cursor: string | null = '';
  for (let page = 0; cursor !== null && details.length < 4 && page < 20; page += 1) {
    const { items, page: shown } = await list(`?limit=2${cursor === '' ? '' : `&cursor=${cursor}`}`);
    expect(items.length).toBeLessThanOrEqual(2);
    details.push(...items.map(({ detail }) => detail));
    cursor = shown.next;
  }
  expect(details).toEqual(['for four', 'for three', 'for two', 'for one']);
  const [first] = (await list('?limit=1&service=inventory-query')).items;
  expect(first).toMatchObject({
    service: 'inventory-query',
    code: 'message.invalid',
    source: { topic: topics.commands.name, partition: 3, offset: '17' },
    type: 'RecordMovements',
    key: `${gateway.tenant}|PROD-001`,
  });
});

it('puts letters back where they came from, byte for byte, and tells the audit log', async () => {
  await park(gateway.tenant, ['again'], 'inventory-command');
  const [letter] = (await list('?limit=1')).items;
  const replayed: { key: string; message: Envelope }[] = [];
  const audited: Envelope[] = [];
  const readers = [
    await readTopic(topics.commands, (read) => {
      if (read.message.tenantId === gateway.tenant) replayed.push(read);
    }),
    await readTopic(topics.auditEntries, ({ message }) => {
      if (message.tenantId === gateway.tenant) audited.push(message);
    }),
  ];
  const id = letter?.id ?? '';
  const unknown = 'inventory-command:0:999999999';
  const answer = await gateway.post('/api/dead-letters/replay', { ids: [unknown, id] });
  expect(answer.status).toBe(200);
  expect(replayAnswerSchema.parse(answer.body).results).toEqual([
    { id: unknown, outcome: 'not-found' },
    { id, outcome: 'replayed' },
  ]);
  await eventually(() => {
    expect(replayed).toHaveLength(1);
    expect(audited.map((entry) => auditEntryRecorded.schema.parse(entry).data)).toEqual([
      { action: 'POST /api/dead-letters/replay', outcome: 'done', detail: id },
    ]);
  });
  expect(replayed[0]?.key).toBe(`${gateway.tenant}|PROD-001`);
  expect(replayed[0]?.message).toEqual(JSON.parse(letter?.value ?? ''));
  await Promise.all(readers.map((reader) => reader.close()));
});

it('neither shows nor replays those of another tenant', async () => {
  await park('somebody-else', ['secret'], 'inventory-command');
  const admin = testKafka.admin();
  await admin.connect();
  const [ends] = await admin.fetchTopicOffsets(deadLetterTopic('inventory-command').name);
  await admin.disconnect();
  const foreign = `inventory-command:0:${String(Number(ends?.high) - 1)}`;
  const answer = await gateway.post('/api/dead-letters/replay', { ids: [foreign] });
  expect(answer.body).toEqual({ results: [{ id: foreign, outcome: 'not-found' }] });
  expect(JSON.stringify(await list('?limit=200'))).not.toContain('secret');
});

it.each([
  ['roles below admin', { roles: ['manager' as const] }, 'auth.role-missing'],
  ['people of some locations', { locations: ['WH-NORTH'] }, 'auth.location-forbidden'],
])('is not for %s', async (_who, claims, code) => {
  const headers = { authorization: `Bearer ${await gateway.token(claims)}` };
  const answers = [
    await gateway.get('/api/dead-letters', headers),
    await gateway.post('/api/dead-letters/replay', { ids: ['gateway:0:1'] }, headers),
  ];
  expect(answers.map(({ status, body }) => [status, body['code']])).toEqual([
    [403, code],
    [403, code],
  ]);
});

it.each([
  ['cursor', '?cursor=nonsense'],
  ['limit', '?limit=0'],
  ['service', '?service=billing'],
  ['colour', '?colour=red'],
])('names %s where it is wrong', async (field, query) => {
  const { status, body } = await gateway.get(`/api/dead-letters${query}`);
  expect([status, body['errors']]).toMatchObject([400, [{ field }]]);
});
