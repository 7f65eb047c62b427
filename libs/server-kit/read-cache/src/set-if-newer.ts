import type { Redis } from 'ioredis';
import { slotTagOf } from './cache-key';
import { type CacheEntry, encodeEntry } from './cache-entry';

/** Keeps an entry that is newer than the one to write; the same one again only renews its time to live. */
const lua = `
local ttl = ARGV[1]
for i, key in ipairs(KEYS) do
  local at = 3 * i - 1
  local epoch, version = tonumber(ARGV[at]), tonumber(ARGV[at + 1])
  local current = redis.call('GET', key)
  local keptEpoch, keptVersion
  if current then keptEpoch, keptVersion = string.match(current, '^(%d+) (%-?%d+) ') end
  keptEpoch, keptVersion = tonumber(keptEpoch), tonumber(keptVersion)
  if not keptEpoch or epoch > keptEpoch or (epoch == keptEpoch and version >= keptVersion) then
    redis.call('SET', key, ARGV[at + 2], 'EX', ttl)
  end
end
return #KEYS`;

/** Longest time Redis serves one call for others to wait. */
const keysPerCall = 200;

interface WithScript {
  setEntriesIfNewer(keyCount: number, ...keysAndArguments: (string | number)[]): Promise<number>;
}

export const defineSetIfNewer = (redis: Redis): void => redis.defineCommand('setEntriesIfNewer', { lua });

/** Writes all entries in as few calls as slots and fairness allow; rejects when any of them failed. */
export async function setEntriesIfNewer(
  redis: Redis,
  entries: readonly CacheEntry[],
  ttlSeconds: number,
): Promise<void> {
  const scripted = redis as unknown as WithScript;
  await Promise.all(
    callsOf(entries).map((call) =>
      scripted.setEntriesIfNewer(
        call.length,
        ...call.map(({ key }) => key),
        ttlSeconds,
        ...call.flatMap((entry) => [entry.epoch, entry.version, encodeEntry(entry)]),
      ),
    ),
  );
}

/** Entries of one call share a slot. */
function callsOf(entries: readonly CacheEntry[]): CacheEntry[][] {
  const open = new Map<string, CacheEntry[]>();
  const calls: CacheEntry[][] = [];
  for (const entry of entries) {
    const tag = slotTagOf(entry.key);
    let call = open.get(tag);
    if (call === undefined || call.length === keysPerCall) {
      call = [];
      open.set(tag, call);
      calls.push(call);
    }
    call.push(entry);
  }
  return calls;
}
