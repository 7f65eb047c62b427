const encoder = new TextEncoder();

/** Streams that a spec feeds by hand; each call to `open` answers one request. */
export class FakeEventStream {
  readonly opened: Headers[] = [];
  private controller: ReadableStreamDefaultController<Uint8Array> | undefined;

  readonly open = (_url: URL, init: RequestInit): Response => {
    this.opened.push(new Headers(init.headers));
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => {
        this.controller = controller;
      },
    });
    init.signal?.addEventListener('abort', () => {
      this.fail();
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  };

  send(text: string): void {
    this.controller?.enqueue(encoder.encode(text));
  }

  event(name: string, data: unknown, id?: string): void {
    this.send(`${id === undefined ? '' : `id: ${id}\n`}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  end(): void {
    this.controller?.close();
    this.controller = undefined;
  }

  private fail(): void {
    this.controller?.error(new DOMException('aborted', 'AbortError'));
    this.controller = undefined;
  }
}
