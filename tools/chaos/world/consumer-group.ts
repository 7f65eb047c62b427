import kafkajs, { type Kafka } from 'kafkajs';

export interface GroupMember {
  /** `<service>.<replica>`. */
  readonly clientId: string;
  readonly partitions: Readonly<Record<string, readonly number[]>>;
}

/** Who is in a consumer group now, and who reads what. */
export async function membersOf(kafka: Kafka, groupId: string): Promise<GroupMember[]> {
  const admin = kafka.admin();
  try {
    await admin.connect();
    const { groups } = await admin.describeGroups([groupId]);
    return (groups[0]?.members ?? []).map(({ clientId, memberAssignment }) => ({
      clientId,
      // Empty while the group is rebalancing.
      partitions:
        memberAssignment.length === 0
          ? {}
          : (kafkajs.AssignerProtocol.MemberAssignment.decode(memberAssignment)?.assignment ?? {}),
    }));
  } finally {
    await admin.disconnect();
  }
}
