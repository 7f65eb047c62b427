import { eventually } from '@streamstock/server-kit-testing';

export interface StreamMessage {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly data: unknown;
}

export interface EventStream {
  readonly response: Response;
  readonly messages: StreamMessage[];
  readonly ended: Promise<void>;
  /** Of one kind, in order. */
  named(name: string): StreamMessage[];
  /** Waits for so many of one kind. */
  until(name: string, count?: number): Promise<StreamMessage[]>;
  close(): void;
}

/** Opens a stream and gathers what comes. */
export async function openStream(url: string, headers: Record<string, string>): Promise<EventStream> {
  const controller = new AbortController();
  const response = await fetch(url, { headers, signal: controller.signal });
  const messages: StreamMessage[] = [];
  const named = (name: string) => messages.filter((message) => message.name === name);
  return {
    response,
    messages,
    ended: gather(response, messages),
    named,
    until: (name, count = 1) =>
      eventually(() => {
        expect(named(name).length).toBeGreaterThanOrEqual(count);
        return named(name);
      }),
    close: () => {
      controller.abort();
    },
  };
}

async function gather({ body }: Response, messages: StreamMessage[]): Promise<void> {
  if (!body) return;
  let rest = '';
  try {
    for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
      const parts = (rest + chunk).split('\n\n');
      rest = parts.pop() ?? '';
      for (const part of parts) messages.push(messageIn(part));
    }
  } catch {
    return;
  }
}

function messageIn(text: string): StreamMessage {
  const field = (name: string) =>
    text
      .split('\n')
      .find((line) => line.startsWith(`${name}: `))
      ?.slice(name.length + 2);
  const data = field('data');
  return { id: field('id'), name: field('event'), data: data === undefined ? undefined : JSON.parse(data) };
}
