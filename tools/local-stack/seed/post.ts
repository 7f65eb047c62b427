import { request } from 'undici';
import { StackError } from '../stack-error';

export interface Api {
  readonly url: string;
  readonly token: string;
}

export type Outcome = 'done' | 'refused';

/** Sends one write; the same key again gets the same answer. Anything but success or a refusal is an error. */
export async function post(
  api: Api,
  route: string,
  idempotencyKey: string,
  payload: object,
): Promise<Outcome> {
  const { statusCode, body } = await request(`${api.url}${route}`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${api.token}`,
      'content-type': 'application/json',
      'idempotency-key': idempotencyKey,
    },
    body: JSON.stringify(payload),
  });
  const answer = await body.text();
  if (statusCode < 300) return 'done';
  if (statusCode === 409) return 'refused';
  throw new StackError(`The sample data was not accepted: POST ${route} answered ${statusCode} ${answer}`);
}
