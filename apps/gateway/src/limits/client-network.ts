import { isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * What counts as one address of a client. Whoever has IPv6 has at least a network of 64 bits (RFC 6177), to choose a new
 * address from for every request, so that is what counts; an IPv4 address that is written as IPv6 is that IPv4 address.
 */
export function clientNetwork(address: string): string {
  if (isIPv4(address) || !ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const network = parsed.toByteArray().slice(0, 8);
  return `${Buffer.from(network).toString('hex')}/64`;
}
