import {
  type AuditEntryRecordedData,
  auditEntryRecorded,
  timeOrderedId,
  topics,
} from '@streamstock/contracts-events';
import { actorOf, type Identity } from '@streamstock/server-kit-auth';
import type { OutgoingRecord } from '@streamstock/server-kit-kafka';

const longestAction = 100;
const longestDetail = 500;

/** What somebody did or was denied, for the audit log. Longer texts are cut. */
export function auditEntry(
  identity: Identity,
  correlationId: string,
  { action, detail, ...rest }: AuditEntryRecordedData,
): OutgoingRecord {
  const now = Date.now();
  const at = new Date(now).toISOString();
  const key = `${identity.tenantId}|${identity.subject}`;
  const entry: typeof auditEntryRecorded.sample = {
    id: timeOrderedId(now),
    type: auditEntryRecorded.type,
    version: auditEntryRecorded.version,
    tenantId: identity.tenantId,
    key,
    epoch: 0,
    sequence: 0,
    source: { kind: 'service', name: 'gateway' },
    occurredAt: at,
    recordedAt: at,
    actor: actorOf(identity),
    correlationId,
    causationId: null,
    data: { action: action.slice(0, longestAction), detail: detail.slice(0, longestDetail), ...rest },
  };
  return { topic: topics.auditEntries.name, key, value: JSON.stringify(entry) };
}
