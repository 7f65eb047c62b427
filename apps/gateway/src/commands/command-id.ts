import { hash } from 'node:crypto';

export interface CommandIdentity {
  readonly tenantId: string;
  readonly subject: string;
  /** Method and path template, such as `POST /api/events`. */
  readonly route: string;
  readonly idempotencyKey: string;
  /** Position in a request of many rows, 0 for a single one. */
  readonly row: number;
}

/** UUIDv8 of a SHA-256: the same request of the same person always is the same command, whoever receives it. */
export const commandIdOf = ({ row, ...request }: CommandIdentity): string => commandIdsOf(request)(row);

/** The command ids of the rows of one request. */
export function commandIdsOf({
  tenantId,
  subject,
  route,
  idempotencyKey,
}: Omit<CommandIdentity, 'row'>): (row: number) => string {
  const request = JSON.stringify([tenantId, subject, route, idempotencyKey]).slice(0, -1);
  return (row) => {
    const hex = hash('sha256', `${request},${String(row)}]`, 'hex');
    const variant = '89ab'.charAt(Number.parseInt(hex.charAt(16), 16) & 3);
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  };
}
