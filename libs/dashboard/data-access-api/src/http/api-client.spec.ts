import { FakeServer, json, problem } from '@streamstock/dashboard-testing';
import { integer, record } from '../shape/shape';
import { ApiClient } from './api-client';

const readCount = record<{ count: number }>({ count: integer });

describe('ApiClient', () => {
  let server: FakeServer;
  let endings: string[];
  let api: ApiClient;

  beforeEach(() => {
    endings = [];
    server = new FakeServer().on('/api/things', () => json({ count: 3, more: true }));
    api = new ApiClient(server.fetch, (code) => void endings.push(code));
  });

  it('reads what the contract says and leaves out what is not asked for', async () => {
    await expect(
      api.get('/api/things', { a: 1, b: undefined, c: true, d: ['x', 'y'] }, readCount),
    ).resolves.toEqual({
      count: 3,
    });
    expect(server.requests[0]?.url.search).toBe('?a=1&c=true&d=x&d=y');
  });

  it('marks every write as its own and carries key and version', async () => {
    await api.put('/api/things', { x: 1 }, { idempotencyKey: 'k', ifMatch: 4 }, readCount);
    await api.delete('/api/things', { ifMatch: '*' }, readCount);
    await api.open('/api/things', { method: 'POST', body: '{}', headers: { accept: 'text/plain' } });
    const [put, remove, opened] = server.requests.map(({ headers }) => Object.fromEntries(headers));
    expect(put).toMatchObject({
      'x-requested-with': 'streamstock',
      'idempotency-key': 'k',
      'if-match': '"4"',
      'content-type': 'application/json',
    });
    expect(remove).toMatchObject({ 'x-requested-with': 'streamstock', 'if-match': '*' });
    expect(remove).not.toHaveProperty('content-type');
    expect(opened).toMatchObject({ 'x-requested-with': 'streamstock', accept: 'text/plain' });
  });

  it('ends the session on 401 only', async () => {
    server.on('/api/things', () => problem(403, 'auth.role-missing'));
    await expect(api.get('/api/things', {}, readCount)).rejects.toMatchObject({ code: 'auth.role-missing' });
    expect(endings).toEqual([]);
    server.on('/api/things', () => problem(401, 'auth.session-over'));
    await expect(api.open('/api/things')).rejects.toMatchObject({ signedOut: true });
    expect(endings).toEqual(['auth.session-over']);
  });

  it('names the fields that the server refused', async () => {
    const errors = [{ field: 'quantity', message: 'must be above 0' }];
    server.on('/api/things', async () => {
      const body = (await problem(422, 'request.invalid').json()) as object;
      return json({ ...body, errors }, 422);
    });
    await expect(api.post('/api/things', {}, {}, readCount)).rejects.toMatchObject({ errors });
  });

  it('tells an answer it cannot read from no answer', async () => {
    server.on('/api/things', () => json({ count: 'many' }));
    await expect(api.get('/api/things', {}, readCount)).rejects.toMatchObject({ code: 'answer.unreadable' });
    await expect(api.get('/api/nothing', {}, readCount)).rejects.toMatchObject({
      code: 'network',
      status: null,
    });
  });

  it('stops when nobody waits any more', async () => {
    const gone = new AbortController();
    server.on('/api/things', (_url, init) => {
      gone.abort();
      init.signal?.throwIfAborted();
      return json({ count: 1 });
    });
    await expect(api.get('/api/things', {}, readCount, gone.signal)).rejects.toMatchObject({ status: null });
  });
});
