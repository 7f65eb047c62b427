/**
 * Milliseconds. A killed member's partitions are free after the session timeout (6 s is the broker's minimum); the
 * members that live notice a rebalance within a heartbeat and a fetch, and have the rebalance timeout to rejoin.
 */
export const groupTiming = {
  sessionTimeout: 6_000,
  heartbeatInterval: 1_500,
  rebalanceTimeout: 10_000,
} as const;

/** How long a fetch waits for records; with the heartbeat interval it bounds how late a rebalance is noticed. */
export const defaultMaxWaitMs = 500;

/** How often heartbeats are due while fetching waits for room; kafkajs sends one per heartbeat interval of them. */
export const heartbeatCheckMs = 500;

export const commitEveryMs = 500;
