/** How a provider calls the claims that count here. */
export interface ClaimNames {
  readonly tenant: string;
  readonly roles: string;
  readonly locations: string;
}

export const usualClaimNames: ClaimNames = { tenant: 'tenant', roles: 'roles', locations: 'locations' };

/** A claim by its name; where there is none of that name, the dots in it lead deeper. */
export function claimAt(payload: object, name: string): unknown {
  if (Object.hasOwn(payload, name)) return ownOf(payload, name);
  return name.split('.').reduce<unknown>(ownOf, payload);
}

const ownOf = (holder: unknown, name: string): unknown =>
  typeof holder === 'object' && holder !== null && Object.hasOwn(holder, name)
    ? (holder as Readonly<Record<string, unknown>>)[name]
    : undefined;
