const minute = 60_000;
const day = 24 * 60 * minute;

/** Minutes of a slot: a quarter of an hour, or a quarter of a day. */
export const slotLengths = [15, 360] as const;
export type SlotLength = (typeof slotLengths)[number];

/** Slots are kept this long: enough for every day that somebody compares with. */
export const keepSlotDays = 45;

/** The beginning of the slot that an instant lies in, ISO 8601 in UTC. */
export function slotOf(instant: string, minutes: SlotLength): string {
  const length = minutes * minute;
  return new Date(Math.floor(Date.parse(instant) / length) * length).toISOString();
}

/** Slots that begin before this instant are forgotten. */
export const oldestSlot = (now: number): string =>
  slotOf(new Date(now - keepSlotDays * day).toISOString(), 360);
