import { BlockList, isIP } from 'node:net';
import { LRUCache } from 'lru-cache';

const lists = new LRUCache<string, BlockList>({ max: 1_000 });

/** Whether this network address is one of the allowed ones (single ones or CIDR ranges); none named: all are. */
export const mayCallFrom = (allowed: readonly string[], ip: string | null): boolean => {
  if (allowed.length === 0) return true;
  if (ip === null) return false;
  const name = allowed.join(' ');
  const list = lists.get(name) ?? listOf(allowed);
  lists.set(name, list);
  // An IPv4 caller on a socket for both families comes as ::ffff:203.0.113.7.
  const address = ip.replace(/^::ffff:(?=\d+\.)/i, '');
  const family = isIP(address);
  return family !== 0 && list.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

const listOf = (allowed: readonly string[]): BlockList => {
  const list = new BlockList();
  for (const range of allowed) {
    const [address = '', prefix] = range.split('/');
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6';
    list.addSubnet(address, prefix === undefined ? (family === 'ipv4' ? 32 : 128) : Number(prefix), family);
  }
  return list;
};
