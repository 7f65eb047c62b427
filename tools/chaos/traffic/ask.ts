import { Agent, request } from 'undici';

/** What came back; status 0 when nothing did. */
export interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: unknown;
}

export interface Question {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly token?: string | undefined;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Longer than a gateway waits for an outcome, shorter than people do. */
const patience = { headersTimeout: 9_000, bodyTimeout: 9_000, connectTimeout: 3_000 };
const agent = new Agent({ ...patience, connections: 128, pipelining: 1, keepAliveTimeout: 2_000 });

/** One HTTP exchange, never rejected: a broken line is an answer too. */
export async function ask(url: string, question: Question = {}): Promise<Reply> {
  try {
    const answer = await send(url, question);
    const text = await answer.body.text();
    return { status: answer.statusCode, headers: answer.headers, body: jsonOf(text) };
  } catch (error) {
    return { status: 0, headers: {}, body: error instanceof Error ? error.message : String(error) };
  }
}

/** Hangs up when so many lines of the answer have come; resolves with how many really came. */
export async function askAndHangUp(url: string, question: Question, afterLines: number): Promise<number> {
  let lines = 0;
  try {
    const { body } = await send(url, question);
    for await (const chunk of body) {
      lines += String(chunk).split('\n').length - 1;
      if (lines >= afterLines) body.destroy();
    }
  } catch {
    // That is what hanging up looks like from here.
  }
  return lines;
}

function send(url: string, { method = 'GET', token, body, headers }: Question) {
  return request(url, {
    method,
    dispatcher: agent,
    headers: {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
}

/** Closes every connection, so that a process can end. */
export const hangUp = (): Promise<void> => agent.close();

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
