/** What the stand-in says: a status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

export const problem = (status: number, code: string, detail = code): Answer => ({
  status,
  body: { type: 'about:blank', title: code, status, detail, instance: '/', code, correlationId: 'spec' },
});
