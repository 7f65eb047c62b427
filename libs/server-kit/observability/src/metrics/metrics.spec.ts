import { collectProcessMetrics, counter, gauge, histogram, metrics } from './metrics';

describe('metrics', () => {
  it('counts, measures and reads gauges in the one registry', async () => {
    counter({ name: 'movements_total', help: 'Movements', labels: ['outcome'] }).inc(
      { outcome: 'accepted' },
      2,
    );
    histogram({ name: 'commit_seconds', help: 'Commits', buckets: [0.01, 1] }).observe(0.5);
    gauge({
      name: 'backlog_rows',
      help: 'Backlog',
      collect: (it) => {
        it.set(7);
      },
    });
    const text = await metrics.metrics();
    expect(text).toContain('movements_total{outcome="accepted"} 2');
    expect(text).toContain('commit_seconds_bucket{le="0.01"} 0');
    expect(text).toContain('commit_seconds_bucket{le="1"} 1');
    expect(text).toContain('backlog_rows 7');
  });

  it('gives the same metric for the same name', () => {
    const options = { name: 'same_total', help: 'Same' };
    expect(counter(options)).toBe(counter(options));
  });

  it.each(['tenant', 'tenantId', 'tenant_id', 'subject'])('refuses the label %s', (label) => {
    expect(() => counter({ name: 'wrong_total', help: 'Wrong', labels: [label] })).toThrow(label);
  });

  it('has the figures of the process, once', async () => {
    collectProcessMetrics();
    collectProcessMetrics();
    expect(await metrics.metrics()).toContain('process_cpu_seconds_total');
  });
});
