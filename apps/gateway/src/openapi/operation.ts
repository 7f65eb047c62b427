import type { Role } from '@streamstock/contracts-events';
import type { ErrorCode } from '@streamstock/contracts-http-api';
import type { Parameter } from './parameters';
import type { SchemaName } from './schemas';

export interface Answer {
  readonly description: string;
  readonly schema?: SchemaName;
  readonly mediaType?: string;
  /** Media types that it may have besides, as text. */
  readonly orText?: readonly string[];
  /** Names of response headers with what they say. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** One route as the API document describes it. */
export interface Operation {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  readonly path: string;
  readonly id: string;
  readonly tag: 'events' | 'stock' | 'catalogue' | 'figures' | 'commands' | 'live' | 'operations' | 'session';
  readonly summary: string;
  readonly description?: string;
  /** The least role it takes; `public` is open to everyone. */
  readonly role: Role | 'public';
  readonly parameters?: readonly Parameter[];
  readonly body?: SchemaName;
  /** Media types that the body may have besides, as text. */
  readonly orTextBody?: readonly string[];
  readonly answers: Readonly<Record<number, Answer>>;
  /** Besides those that every route can answer. */
  readonly errors: readonly ErrorCode[];
}
