import type { StreamEventName, streamEvents } from '@streamstock/contracts-http-api';
import type { z } from 'zod';

/** One SSE message as text. An id lets the reader resume after it. */
export const frameOf = <Name extends StreamEventName>(
  name: Name,
  data: z.infer<(typeof streamEvents)[Name]>,
  id?: string,
): string => `${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Keeps proxies from closing a quiet stream, and moves the reader's position past events it was not to see. */
export const heartbeatOf = (id: string): string => `: beat\nid: ${id}\n\n`;
