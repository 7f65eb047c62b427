import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** All metrics of this process. */
export const metrics = new Registry();

export interface MetricOptions<Label extends string> {
  readonly name: string;
  readonly help: string;
  /** Few values each. Tenants, ids and people never are labels. */
  readonly labels?: readonly Label[];
}

/** A metric that exists already under this name is returned as it is. */
export function counter<Label extends string = never>(options: MetricOptions<Label>): Counter<Label> {
  const found = metrics.getSingleMetric(options.name);
  return found instanceof Counter ? found : new Counter({ ...settings(options) });
}

export function gauge<Label extends string = never>(
  options: MetricOptions<Label> & { readonly collect?: (gauge: Gauge<Label>) => void | Promise<void> },
): Gauge<Label> {
  const found = metrics.getSingleMetric(options.name);
  if (found instanceof Gauge) return found;
  const { collect } = options;
  return new Gauge({
    ...settings(options),
    ...(collect === undefined
      ? {}
      : {
          collect(this: Gauge<Label>) {
            return collect(this);
          },
        }),
  });
}

/** Bucket bounds in the unit of the name; times are in seconds, 1 ms to 10 s unless told. */
export function histogram<Label extends string = never>(
  options: MetricOptions<Label> & { readonly buckets?: readonly number[] },
): Histogram<Label> {
  const found = metrics.getSingleMetric(options.name);
  if (found instanceof Histogram) return found;
  return new Histogram({ ...settings(options), buckets: [...(options.buckets ?? secondsBuckets)] });
}

const secondsBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** CPU, memory, event loop lag, garbage collection. Repeatable. */
export function collectProcessMetrics(): void {
  if (!metrics.getSingleMetric('process_cpu_seconds_total')) collectDefaultMetrics({ register: metrics });
}

function settings<Label extends string>({ name, help, labels = [] }: MetricOptions<Label>) {
  const personal = labels.find((label) => /tenant|subject|user/i.test(label));
  if (personal !== undefined) throw new Error(`Metric ${name} must not have the label ${personal}`);
  return { name, help, labelNames: [...labels], registers: [metrics] };
}
