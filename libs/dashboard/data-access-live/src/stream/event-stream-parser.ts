/** One message of a `text/event-stream`. */
export interface ServerMessage {
  readonly name: string;
  readonly data: string;
}

/** Parses the server-sent events format as chunks of text arrive, keeping what `EventSource` would keep. */
export class EventStreamParser {
  /** The last `id` of a finished message, to resume from. */
  lastEventId = '';
  /** The server's wish for the pause before a new try, in milliseconds. */
  retryAfter: number | undefined;

  private rest = '';
  private name = '';
  private data: string[] = [];
  private id: string | undefined;

  push(chunk: string): ServerMessage[] {
    const messages: ServerMessage[] = [];
    this.rest += chunk;
    for (let line = this.takeLine(); line !== undefined; line = this.takeLine()) {
      if (line === '') this.finish(messages);
      else this.field(line);
    }
    return messages;
  }

  private takeLine(): string | undefined {
    const end = this.rest.search(/[\r\n]/);
    if (end < 0 || (this.rest[end] === '\r' && end === this.rest.length - 1)) return undefined;
    const line = this.rest.slice(0, end);
    this.rest = this.rest.slice(this.rest.startsWith('\r\n', end) ? end + 2 : end + 1);
    return line;
  }

  private field(line: string): void {
    const colon = line.indexOf(':');
    if (colon === 0) return;
    const field = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (field === 'event') this.name = value;
    else if (field === 'data') this.data.push(value);
    else if (field === 'id' && !value.includes('\0')) this.id = value;
    else if (field === 'retry' && /^\d+$/.test(value)) this.retryAfter = Number(value);
  }

  private finish(messages: ServerMessage[]): void {
    if (this.id !== undefined) this.lastEventId = this.id;
    if (this.data.length > 0) messages.push({ name: this.name || 'message', data: this.data.join('\n') });
    this.name = '';
    this.data = [];
    this.id = undefined;
  }
}
