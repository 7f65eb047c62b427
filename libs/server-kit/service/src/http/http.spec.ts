import { connect } from 'node:net';
import { problemSchema } from '@streamstock/contracts-http-api';
import { startSample } from '../../test/sample-service';
import type { RunningService } from '../service-options';

describe('HTTP of every service', () => {
  let service: RunningService;
  beforeAll(async () => {
    service = await startSample();
    await service.ready;
  });
  afterAll(() => service.close());

  const call = (path: string, init?: RequestInit): Promise<Response> => fetch(`${service.url}${path}`, init);
  const post = (path: string, body: string, type = 'application/json'): Promise<Response> =>
    call(path, { method: 'POST', body, headers: { 'content-type': type } });

  const expectProblem = async (answer: Response, status: number, code: string): Promise<string> => {
    const text = await answer.text();
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = problemSchema.parse(JSON.parse(text));
    expect(problem).toMatchObject({ status, code, instance: new URL(answer.url).pathname });
    expect(answer.status).toBe(status);
    expect(problem.correlationId).toBe(answer.headers.get('x-correlation-id'));
    return text;
  };

  describe('problems', () => {
    it('unknown route and unknown method', async () => {
      await expectProblem(await call('/nowhere?token=secret'), 404, 'route.not-found');
      await expectProblem(await call('/scope', { method: 'DELETE' }), 404, 'route.not-found');
    });

    it.each(['{"quantity":', '', '"\u0000', '{"__proto__": {"quantity": 1}}'])('body %j', async (body) => {
      await expectProblem(await post('/quantity', body), 400, 'request.invalid');
    });

    it('fields at fault', async () => {
      const text = await expectProblem(
        await post('/quantity', '{"quantity":"many","colour":1}'),
        400,
        'request.invalid',
      );
      expect(JSON.parse(text)).toMatchObject({ errors: [{ field: 'quantity' }, { field: 'colour' }] });
    });

    it('a body that is too large', async () => {
      await expectProblem(
        await post('/quantity', JSON.stringify({ text: 'x'.repeat(4_000) })),
        413,
        'request.too-large',
      );
    });

    it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/xml'])(
      'media type %s',
      async (type) => {
        await expectProblem(await post('/quantity', 'quantity=1', type), 415, 'request.unsupported-media');
      },
    );

    it('an address that cannot be read', async () => {
      const answer = await raw('GET /%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      expect(answer).toMatch(/^HTTP\/1\.1 400 .*application\/problem\+json.*"code":"request\.invalid"/s);
    });

    it('a server behind that is away', async () => {
      const answer = await call('/postgres-away');
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await expectProblem(answer, 503, 'service.unavailable')).not.toContain('10.0.0.7');
    });

    it('an outage says when to come back', async () => {
      const answer = await call('/away');
      expect(answer.headers.get('retry-after')).toBe('2');
      await expectProblem(answer, 503, 'service.unavailable');
    });

    it('a bug says nothing', async () => {
      expect(await expectProblem(await call('/bug'), 500, 'internal.error')).not.toContain('hunter2');
    });

    it('a stream that has begun is broken off', async () => {
      const answer = await call('/breaks');
      await expect(answer.text()).rejects.toThrow();
    });
  });

  describe('correlation id', () => {
    const idOf = async (headers: Record<string, string>, init: RequestInit = {}) => {
      const answer = await call('/scope', { ...init, headers });
      const body = (await answer.json()) as { correlationId: string };
      expect(body.correlationId).toBe(answer.headers.get('x-correlation-id'));
      return body.correlationId;
    };

    it('is taken over from the caller', async () => {
      expect(await idOf({ 'x-correlation-id': 'order-1001' })).toBe('order-1001');
    });

    it('is made where there is none or none that is fit for logs', async () => {
      for (const given of ['', 'a b', '<script>', 'x'.repeat(129), '../../etc']) {
        expect(await idOf({ 'x-correlation-id': given })).toMatch(/^[0-9a-f-]{36}$/);
      }
    });

    it('survives the reading of a body, of any size, side by side', async () => {
      const ids = Array.from({ length: 40 }, (_, index) => `request-${String(index)}`);
      const seen = await Promise.all(
        ids.map((id, index) =>
          idOf(
            { 'x-correlation-id': id, 'content-type': 'application/json' },
            { method: 'POST', body: JSON.stringify({ text: 'x'.repeat(index * 40) }) },
          ),
        ),
      );
      expect(seen).toEqual(ids);
    });
  });

  it('measures requests by route, not by address', async () => {
    await call('/scope?id=1');
    await call('/nowhere/42');
    const text = await (await call('/metrics')).text();
    expect(text).toMatch(
      /http_server_request_duration_seconds_count\{method="GET",route="\/scope",status="200"\} \d+/,
    );
    expect(text).toContain('process_cpu_seconds_total');
    expect(text).not.toContain('/nowhere/42');
  });

  const raw = (text: string): Promise<string> =>
    new Promise((resolve, reject) => {
      let answer = '';
      const socket = connect(Number(new URL(service.url).port), 'localhost', () => socket.write(text));
      socket.on('data', (chunk: Buffer) => (answer += chunk.toString('utf8')));
      socket.on('end', () => {
        resolve(answer);
      });
      socket.on('error', reject);
    });
});
