import { refusalCodes } from '@streamstock/contracts-events';
import { type ErrorCode, errorCodes, errorKinds, statusOf } from '@streamstock/contracts-http-api';
import { table } from '../schema/table';

/** `docs/error-codes.md`: every code a problem document can carry. */
export function errorCodesPage(): string {
  const codes = Object.keys(errorCodes) as ErrorCode[];
  const isRefusal = (code: string) => (refusalCodes as readonly string[]).includes(code);
  const rows = codes
    .map((code) => ({ code, status: statusOf(code), ...errorCodes[code] }))
    .sort((a, b) => a.status - b.status || a.code.localeCompare(b.code));
  return [
    '# Error codes',
    'Written by `make docs` from `libs/contracts/http-api`; do not edit.',
    'Errors are problem documents (RFC 9457, `application/problem+json`). Codes are stable: switch on `code`, show `detail`, give `correlationId` to support. A refusal is the decision of the stock service about one command: the same in an HTTP answer, a command result and a refusal fact.',
    table(
      ['code', 'status', 'title', 'kind', 'refusal'],
      rows.map(({ code, status, title, kind }) => [
        `\`${code}\``,
        String(status),
        title,
        kind,
        isRefusal(code) ? 'yes' : '',
      ]),
    ),
    `Kinds: ${Object.entries(errorKinds)
      .map(([kind, status]) => `${kind} ${status}`)
      .join(', ')}.`,
  ].join('\n\n');
}
