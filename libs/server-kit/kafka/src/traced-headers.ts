import { currentTraceparent } from '@streamstock/server-kit-observability';
import type { IHeaders } from 'kafkajs';

const name = 'traceparent';
const wellFormed = /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/;

/** `headers` of an outgoing record that carry the trace on, nothing where the trace is not sampled: headers cost time. */
export const tracedHeaders = (
  traceparent: string | undefined = currentTraceparent(),
): { headers?: Readonly<Record<string, string>> } =>
  traceparent === undefined ? {} : { headers: { [name]: traceparent } };

/** The trace context of a received record, if it has one that is well formed. */
export function traceparentOf(headers: IHeaders | undefined): string | undefined {
  const header = headers?.[name];
  if (header === undefined) return undefined;
  const text = (Array.isArray(header) ? header[0] : header)?.toString();
  return text !== undefined && wellFormed.test(text) ? text : undefined;
}
