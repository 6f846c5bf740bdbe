import ipaddr from 'ipaddr.js';

/**
 * Whether an address is one of the public internet. Loopback, private, link-local (cloud metadata), carrier-grade NAT,
 * multicast and reserved ones are not; an IPv6 address that carries an IPv4 one is judged by that one.
 */
export const isPublic = (address: string): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return true;
  const bytes = parsed.toByteArray();
  if (parsed.range() === 'rfc6052') return isPublic(bytes.slice(12).join('.'));
  return false;
};
