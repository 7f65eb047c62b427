import type { Dispatcher } from 'undici';
import type { z } from 'zod';
import { Later } from './later';
import type { Read } from './transport';

/** The body as this schema has it. A write that is not decided yet (202) is asked again: the same key, the same answer. */
export const readJson =
  <T>(schema: z.ZodType<T>): Read<T> =>
  async ({ statusCode, body }: Dispatcher.ResponseData) => {
    const answer: unknown = await body.json();
    if (statusCode === 202) throw new Later('a change is not decided yet');
    return schema.parse(answer);
  };
