import { InMemorySpanExporter } from '@opentelemetry/sdk-trace-node';
import { SpanStatusCode } from '@opentelemetry/api';
import {
  currentCorrelationId,
  currentTraceparent,
  inSpan,
  runWithCorrelation,
  startSpan,
  startTracing,
} from '../index';

const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
const sampled = `00-${traceId}-00f067aa0ba902b7-01`;

/** Records everything that `work` traces; the exporter forgets at shutdown, so it is read through a copy. */
async function traced(ratio: number, work: () => unknown) {
  const exporter = new InMemorySpanExporter();
  const spans: ReturnType<InMemorySpanExporter['getFinishedSpans']> = [];
  const shutdown = exporter.shutdown.bind(exporter);
  exporter.shutdown = () => {
    spans.push(...exporter.getFinishedSpans());
    return shutdown();
  };
  const tracing = startTracing({ service: 'test', replica: '3', ratio, exporter });
  try {
    await work();
  } finally {
    await tracing.shutdown();
  }
  return spans;
}

describe('tracing', () => {
  it('begins traces at a server span only, at the given ratio', async () => {
    const spans = await traced(1, () => {
      inSpan('background', {}, () => undefined);
      inSpan('request', { kind: 'server' }, () => undefined);
    });
    expect(spans.map(({ name }) => name)).toEqual(['request']);
    expect(await traced(0, () => inSpan('request', { kind: 'server' }, () => undefined))).toEqual([]);
    const many = await traced(0.25, () => {
      for (let i = 0; i < 2_000; i += 1) inSpan('request', { kind: 'server' }, () => undefined);
    });
    expect(many.length).toBeGreaterThan(350);
    expect(many.length).toBeLessThan(650);
  });

  it('keeps the decision of whoever began the trace', async () => {
    const spans = await traced(1, () => {
      inSpan('not sampled', { kind: 'server', parent: sampled.replace(/01$/, '00') }, () => undefined);
      inSpan('sampled', { kind: 'consumer', parent: sampled }, () => undefined);
    });
    expect(spans.map(({ name }) => name)).toEqual(['sampled']);
    expect(spans[0]?.spanContext().traceId).toBe(traceId);
    expect(spans[0]?.parentSpanContext?.spanId).toBe('00f067aa0ba902b7');
    expect(spans[0]?.resource.attributes).toMatchObject({
      'service.name': 'test',
      'service.instance.id': '3',
    });
  });

  it('treats a malformed traceparent as not sampled', async () => {
    const zero = `00-${'0'.repeat(32)}-00f067aa0ba902b7-01`;
    const spans = await traced(1, () => {
      for (const parent of [
        '',
        'x',
        sampled.toUpperCase(),
        `${sampled}-extra`,
        zero,
        sampled.replace('00-', 'ff-'),
      ]) {
        inSpan('odd', { kind: 'server', parent }, () => undefined);
      }
    });
    expect(spans).toEqual([]);
  });

  it('nests across awaits and hands the traceparent on', async () => {
    let handedOn: string | undefined;
    const [inner, outer] = await traced(0, () =>
      inSpan('outer', { parent: sampled }, async () => {
        await Promise.resolve();
        await inSpan('inner', { kind: 'producer', attributes: { records: 3 } }, async (span) => {
          await Promise.resolve();
          span.set('topic', 'levels');
          handedOn = currentTraceparent();
        });
      }),
    );
    expect(inner?.parentSpanContext?.spanId).toBe(outer?.spanContext().spanId);
    expect(inner?.attributes).toEqual({ records: 3, topic: 'levels' });
    expect(handedOn).toBe(`00-${traceId}-${inner?.spanContext().spanId ?? ''}-01`);
    expect(currentTraceparent()).toBeUndefined();
  });

  it('keeps the correlation id inside a span', async () => {
    await traced(1, () => {
      runWithCorrelation('c-1', () =>
        inSpan('request', { kind: 'server' }, () => {
          expect(currentCorrelationId()).toBe('c-1');
          runWithCorrelation('c-2', () => {
            expect(currentTraceparent()).toBeDefined();
          });
        }),
      );
    });
    expect.assertions(2);
  });

  it('marks what fails, thrown or rejected, and passes the error on', async () => {
    const spans = await traced(1, async () => {
      expect(() =>
        inSpan('throws', { kind: 'server' }, () => {
          throw new TypeError('no');
        }),
      ).toThrow('no');
      await expect(
        inSpan('rejects', { kind: 'server' }, () => Promise.reject(new TypeError('no'))),
      ).rejects.toThrow('no');
    });
    expect(spans.map(({ name, status }) => [name, status.code])).toEqual([
      ['throws', SpanStatusCode.ERROR],
      ['rejects', SpanStatusCode.ERROR],
    ]);
  });

  it('asks for attributes of sampled spans only', async () => {
    let asked = 0;
    const attributes = () => ({ asked: (asked += 1) });
    await traced(0, () => {
      inSpan('request', { kind: 'server', attributes }, (span) => {
        expect(span.sampled).toBe(false);
        span.set('a', 1);
        span.fail(new Error('x'));
      });
    });
    expect(asked).toBe(0);
    await traced(1, () => inSpan('request', { kind: 'server', attributes }, () => undefined));
    expect(asked).toBe(1);
  });

  it('does nothing without a collector', () => {
    startTracing({ service: 'test', ratio: 1 });
    expect(startSpan('request', { kind: 'server', parent: sampled })).toBeUndefined();
  });
});
