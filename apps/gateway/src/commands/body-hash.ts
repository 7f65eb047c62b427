import { hash } from 'node:crypto';

/** 22 characters: the first 128 bits of a SHA-256 over the canonical JSON of the body as the client sent it. */
export const bodyHashOf = (body: unknown): string =>
  hash('sha256', canonicalJson(body), 'base64url').slice(0, 22);

/** JSON with the members of every object in code unit order, so that only meaning counts. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}
