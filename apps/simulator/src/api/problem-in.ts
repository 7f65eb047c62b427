import { type Problem, problemSchema } from '@streamstock/contracts-http-api';
import type { Dispatcher } from 'undici';

/** What the API says of its refusal; only the detail where somebody else answered. */
export async function problemIn({ body }: Dispatcher.ResponseData): Promise<Partial<Problem>> {
  const text = await body.text();
  const parsed = problemSchema.safeParse(jsonOf(text));
  return parsed.success ? parsed.data : { detail: text.slice(0, 300) };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
