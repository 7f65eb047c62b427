import type { KafkaMessage } from 'kafkajs';

/** Headers as text; of one that stands there several times, the first. */
export const headersOf = ({ headers = {} }: Pick<KafkaMessage, 'headers'>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => {
      const [first] = Array.isArray(value) ? value : [value];
      return first === undefined ? [] : [[name, first.toString()]];
    }),
  );
