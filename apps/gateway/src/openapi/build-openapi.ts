import { type ErrorCode, errorCodes, statusOf } from '@streamstock/contracts-http-api';
import { deadLetterOperations } from './dead-letter-operations';
import type { Answer, Operation } from './operation';
import { readOperations } from './read-operations';
import { schemas, type SchemaName } from './schemas';
import { sessionOperations } from './session-operations';
import { writeOperations } from './write-operations';

/** What any route can answer, and what any that asks who it is. */
const always: readonly ErrorCode[] = ['rate.limited', 'internal.error'];
const unlessPublic: readonly ErrorCode[] = ['auth.token-missing', 'auth.token-invalid', 'auth.session-over'];

/** The API of the gateway as an OpenAPI 3.1 document, made from the schemas that check the requests. */
export function buildOpenApi() {
  return {
    openapi: '3.1.0',
    info: {
      title: 'StreamStock',
      version: '1',
      description: `Errors are RFC 9457 problem documents. Their codes are stable:\n\n${codeTable()}`,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ token: [] }, { session: [] }],
    paths: pathsOf([...readOperations, ...writeOperations, ...deadLetterOperations, ...sessionOperations]),
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'streamstock_session',
          description:
            'Set by signing in, over TLS as `__Host-streamstock_session`. Writes with it need the header ' +
            '`x-requested-with: streamstock`.',
        },
      },
      schemas,
    },
  };
}

function pathsOf(operations: readonly Operation[]): Record<string, Record<string, unknown>> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const operation of operations) {
    (paths[operation.path] ??= {})[operation.method] = describe(operation);
  }
  return paths;
}

function describe(operation: Operation) {
  const {
    id,
    tag,
    summary,
    description,
    role,
    parameters,
    body,
    orTextBody = [],
    answers,
    errors,
  } = operation;
  return {
    operationId: id,
    tags: [tag],
    summary,
    description: [...(description === undefined ? [] : [description]), accessOf(role)].join('\n\n'),
    ...(role === 'public' ? { security: [] } : {}),
    ...(parameters === undefined ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: {
            required: true,
            content: { ...contentOf('application/json', body), ...textOf(orTextBody) },
          },
        }),
    responses: {
      ...Object.fromEntries(
        Object.entries(answers).map(([status, answer]) => [status, describeAnswer(answer)]),
      ),
      ...problemsOf([...errors, ...(role === 'public' ? [] : unlessPublic), ...always]),
    },
  };
}

const accessOf = (role: Operation['role']): string =>
  role === 'public' ? 'Open to everyone.' : `Needs the role \`${role}\`.`;

function describeAnswer({
  description,
  schema,
  mediaType = schema === undefined ? undefined : 'application/json',
  orText = [],
  headers,
}: Answer) {
  return {
    description,
    ...(headers === undefined ? {} : { headers: describeHeaders(headers) }),
    ...(mediaType === undefined
      ? {}
      : {
          content: {
            ...(schema === undefined ? textOf([mediaType]) : contentOf(mediaType, schema)),
            ...textOf(orText),
          },
        }),
  };
}

const describeHeaders = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(headers).map(
      ([name, description]) => [name, { description, schema: { type: 'string' } }] as const,
    ),
  );

function problemsOf(codes: readonly ErrorCode[]): Record<string, unknown> {
  const statuses = [...new Set(codes.map(statusOf))];
  return Object.fromEntries(
    statuses.map((status) => [
      String(status),
      {
        description: codes
          .filter((code) => statusOf(code) === status)
          .map((code) => `\`${code}\` ${errorCodes[code].title}`)
          .join('; '),
        content: contentOf('application/problem+json', 'Problem'),
      },
    ]),
  );
}

const contentOf = (mediaType: string, schema: SchemaName) => ({
  [mediaType]: { schema: { $ref: `#/components/schemas/${schema}` } },
});

const textOf = (mediaTypes: readonly string[]) =>
  Object.fromEntries(mediaTypes.map((mediaType) => [mediaType, { schema: { type: 'string' } }] as const));

const codeTable = (): string =>
  Object.entries(errorCodes)
    .map(([code, { title }]) => `- \`${code}\` (${String(statusOf(code as ErrorCode))}): ${title}`)
    .join('\n');
