import type { Redis } from 'ioredis';

const keptSeconds = 600;
const keyOf = (tenantId: string, commandId: string): string => `gateway:pending:${tenantId}:${commandId}`;

/**
 * Commands that were answered 202, so that every replica can tell "not decided yet" from "no such command".
 * Without Redis they read as not found until they are decided.
 */
export class PendingCommands {
  constructor(private readonly redis: Redis) {}

  async remember(tenantId: string, commandId: string): Promise<void> {
    try {
      await this.redis.set(keyOf(tenantId, commandId), '1', 'EX', keptSeconds);
    } catch {
      // The outcome itself is not kept here.
    }
  }

  /** As `remember` for many, in one round trip. */
  async rememberAll(tenantId: string, commandIds: readonly string[]): Promise<void> {
    const batch = this.redis.pipeline();
    for (const commandId of commandIds) batch.set(keyOf(tenantId, commandId), '1', 'EX', keptSeconds);
    try {
      await batch.exec();
    } catch {
      // As above.
    }
  }

  async has(tenantId: string, commandId: string): Promise<boolean> {
    try {
      return (await this.redis.exists(keyOf(tenantId, commandId))) === 1;
    } catch {
      return false;
    }
  }
}
