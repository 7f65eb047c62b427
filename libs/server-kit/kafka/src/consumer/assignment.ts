import type { PartitionLedger } from './partition-ledger';

/** Partitions of one topic that this member reads. */
export interface PartitionAssignment {
  readonly topic: string;
  readonly partitions: readonly number[];
}

export interface PartitionOffset {
  readonly topic: string;
  readonly partition: number;
  readonly offset: number;
}

/** One partition while this member owns it. */
export interface OwnedPartition {
  readonly topic: string;
  readonly partition: number;
  /** None until the first records come. */
  ledger: PartitionLedger | undefined;
  /** The offset after the last record of the partition, as of the last fetch. */
  end: number;
  /** Deliveries whose handlers have not settled yet, of this and former attempts. */
  running: number;
  /** Consecutive failed deliveries. */
  failures: number;
}

/** The partitions of this member, and what a rebalance does to them. */
export class Assignment {
  private owned = new Map<string, OwnedPartition>();
  private memberId: string | undefined;

  find(topic: string, partition: number): OwnedPartition | undefined {
    return this.owned.get(keyOf(topic, partition));
  }

  all(): IterableIterator<OwnedPartition> {
    return this.owned.values();
  }

  owns(partition: OwnedPartition): boolean {
    return this.find(partition.topic, partition.partition) === partition;
  }

  /**
   * Takes over a new assignment and says where to go on reading. A lost partition drops its ledger. A kept one keeps
   * it, and with it what is in progress, as long as membership was unbroken; after a break others may have read
   * it meanwhile, so it begins anew at its first unfinished record.
   */
  joined(memberId: string, assignment: readonly PartitionAssignment[]): PartitionOffset[] {
    const unbroken = memberId === this.memberId;
    const before = this.owned;
    const resume: PartitionOffset[] = [];
    this.owned = new Map();
    this.memberId = memberId;
    for (const { topic, partitions } of assignment) {
      for (const partition of partitions) {
        const key = keyOf(topic, partition);
        const kept = before.get(key);
        before.delete(key);
        if (kept?.ledger && !unbroken) kept.ledger = kept.ledger.restarted();
        if (kept?.ledger) resume.push({ topic, partition, offset: kept.ledger.position });
        this.owned.set(key, kept ?? { topic, partition, ledger: undefined, end: 0, running: 0, failures: 0 });
      }
    }
    for (const lost of before.values()) lost.ledger?.retire();
    return resume;
  }

  /** Out of the group: nothing is owned any more. */
  dropAll(): void {
    for (const { ledger } of this.owned.values()) ledger?.retire();
    this.owned = new Map();
    this.memberId = undefined;
  }

  /** Finished and not yet committed offsets, of owned partitions only. */
  due(): PartitionOffset[] {
    return [...this.owned.values()].flatMap(({ topic, partition, ledger }) => {
      const offset = ledger?.due();
      return offset === undefined ? [] : [{ topic, partition, offset }];
    });
  }

  committed(offsets: readonly PartitionOffset[]): void {
    for (const { topic, partition, offset } of offsets)
      this.find(topic, partition)?.ledger?.committed(offset);
  }
}

const keyOf = (topic: string, partition: number): string => `${topic}/${String(partition)}`;
