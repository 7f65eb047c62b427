import type { KafkaClient } from '@streamstock/server-kit-kafka';
import type { Logger } from '@streamstock/server-kit-observability';
import { beginAtEnd } from './begin-at-end';

type Admin = ReturnType<KafkaClient['admin']>;

const prefix = 'gateway.';
/** A group whose start lies further back and that nobody is in belongs to a replica that is gone, in milliseconds. */
const oldAfter = 10 * 60_000;

/** Each start of each replica reads everything, so each has a consumer group of its own. */
export const groupIdOf = (replica: string, startedAt: number): string =>
  `${prefix}${replica}.${String(startedAt)}`;

/** Whether a group is one of ours and was made so long ago that it may be swept if it is empty. */
export function isOldGroup(groupId: string, now: number): boolean {
  const [, start] = /^gateway\..+\.(\d{13})$/.exec(groupId) ?? [];
  return start !== undefined && now - Number(start) > oldAfter;
}

/** The consumer group of this start of this replica. */
export class ReplicaGroup {
  constructor(
    readonly id: string,
    private readonly kafka: KafkaClient,
    private readonly logger: Logger,
  ) {}

  /** From here on nothing that arrives in these topics is missed. */
  begin(topics: readonly string[]): Promise<void> {
    return beginAtEnd(this.kafka, this.id, topics);
  }

  /** Removes the groups of replicas that did not live to do it themselves. */
  sweepOthers(): Promise<void> {
    return this.#withAdmin(async (admin) => {
      const { groups } = await admin.listGroups();
      const old = groups.map(({ groupId }) => groupId).filter((groupId) => isOldGroup(groupId, Date.now()));
      if (old.length === 0) return;
      const described = await admin.describeGroups(old);
      const empty = described.groups.filter(({ state }) => state === 'Empty').map(({ groupId }) => groupId);
      if (empty.length > 0) await admin.deleteGroups(empty);
      this.logger.info({ groups: empty.length }, 'swept consumer groups of replicas that are gone');
    });
  }

  /** A group that cannot be deleted now is swept by a later start. */
  async delete(): Promise<void> {
    try {
      await this.#withAdmin((admin) => admin.deleteGroups([this.id]));
    } catch (error) {
      this.logger.debug({ err: error }, 'the consumer group was left behind');
    }
  }

  async #withAdmin(work: (admin: Admin) => Promise<unknown>): Promise<void> {
    const admin = this.kafka.admin({ retry: { retries: 1 } });
    try {
      await admin.connect();
      await work(admin);
    } finally {
      await admin.disconnect();
    }
  }
}
