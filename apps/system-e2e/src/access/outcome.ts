import type { Reply } from '@streamstock/chaos';

/**
 * What became of a request: it was let through (be it to a refusal for other reasons than rights), something was
 * missing, or the thing was not there for whoever asked. Anything else is a fault.
 */
export type Outcome = 'let through' | 'role missing' | 'location missing' | 'not there' | `fault: ${string}`;

const byCode: Readonly<Record<string, Outcome>> = {
  'auth.role-missing': 'role missing',
  'auth.location-forbidden': 'location missing',
  'location.in-use': 'let through',
  'location.code-taken': 'let through',
};

export function outcomeOf({ status, body }: Reply): Outcome {
  const code = refusedRowIn(body) ?? (status >= 400 ? codeIn(body) : undefined);
  if (code === undefined) return status >= 200 && status < 300 ? 'let through' : faultOf(status, body);
  if (code.endsWith('.not-found')) return 'not there';
  return byCode[code] ?? faultOf(status, body);
}

const faultOf = (status: number, body: unknown): Outcome => `fault: ${status} ${JSON.stringify(body)}`;

const codeIn = (body: unknown): string | undefined =>
  isObject(body) && typeof body['code'] === 'string' ? body['code'] : undefined;

/** Answers about many rows say in the rows what was wrong. */
function refusedRowIn(body: unknown): string | undefined {
  if (!isObject(body) || !Array.isArray(body['results'])) return undefined;
  return body['results'].map(codeIn).find((code) => code !== undefined);
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
