import { z } from 'zod';
import { defineMessage } from '../../define-message';
import { sampleHead } from '../../sample-head';
import { topics } from '../../topics';

const data = z.object({
  action: z.string().min(1).max(100),
  outcome: z.enum(['denied', 'done']),
  /** Error code of a denial. */
  code: z.string().optional(),
  detail: z.string().max(500),
});
export type AuditEntryRecordedData = z.infer<typeof data>;

export const auditEntryRecorded = defineMessage({
  type: 'AuditEntryRecorded',
  version: 1,
  topic: topics.auditEntries,
  about: 'Somebody was denied an action, or did an administrative one.',
  data,
  sample: {
    ...sampleHead,
    actor: { subject: 'olga', roles: ['viewer'], locations: ['WH-NORTH'] },
    type: 'AuditEntryRecorded',
    key: 'acme|olga',
    data: {
      action: 'POST /api/products',
      outcome: 'denied',
      code: 'auth.role-missing',
      detail: 'Needs the role admin.',
    },
  },
});
