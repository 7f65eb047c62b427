import type { StockLevel } from '@streamstock/contracts-http-api';
import { readLevel } from './level-shape';
import { flag, instant, integer, oneOf, optional, record } from '@streamstock/dashboard-data-access-api';

/** What the live stream says, once read. */
export type StreamEvent =
  | { readonly kind: 'hello'; readonly resumed: boolean; readonly missed: number }
  | { readonly kind: 'level'; readonly level: StockLevel }
  | { readonly kind: 'reset' }
  | { readonly kind: 'flow'; readonly state: 'live' | 'delayed'; readonly since: number };

const readHello = record<{ resumed: boolean; missed?: number | undefined }>({
  resumed: flag,
  missed: optional(integer),
});
const readService = record<{ state: 'live' | 'delayed'; since: string }>({
  state: oneOf('live', 'delayed'),
  since: instant,
});

/** Undefined for event names this page does not know: later versions of the stream may carry more. */
export function readStreamEvent(name: string, data: string): StreamEvent | undefined {
  switch (name) {
    case 'hello': {
      const { resumed, missed = 0 } = readHello(JSON.parse(data));
      return { kind: 'hello', resumed, missed };
    }
    case 'level':
      return { kind: 'level', level: readLevel(JSON.parse(data)) };
    case 'reset':
      return { kind: 'reset' };
    case 'service': {
      const { state, since } = readService(JSON.parse(data));
      return { kind: 'flow', state, since: Date.parse(since) };
    }
    default:
      return undefined;
  }
}
