import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

const closed = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  closed.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of [
  ['::', 96],
  ['64:ff9b::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  closed.addSubnet(net, bits, 'ipv6');

/** Whether an address leads into somebody's own network, this machine's included. An IPv4 address within an IPv6 one counts as itself. */
export const isPrivate = (address: string): boolean => {
  const family = isIP(address);
  return family === 0 || closed.check(address, family === 4 ? 'ipv4' : 'ipv6');
};

/** Resolves a name for a connection and refuses it where one of its addresses is private: what was checked is what is connected to. */
export const openLookup: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return callback(error, '', 0);
    const bad = addresses.find(({ address }) => isPrivate(address));
    if (bad || addresses.length === 0) return callback(new Error('The address lies within a private network.'), '', 0);
    const { address, family } = addresses[0]!;
    if (options.all) return (callback as unknown as (e: null, all: typeof addresses) => void)(null, addresses);
    callback(null, address, family);
  });
};

/** Whether an address is this machine's own, in numbers: names may lead elsewhere tomorrow. */
export const isLoopback = (url: string): boolean => URL.canParse(url) && new URL(url).hostname === '127.0.0.1';

/** What is wrong with an address to ask, as a sentence; null when nothing is. Names are looked at again when they are connected to. */
export const flawOfUrl = (url: string, privateAllowed: boolean): string | null => {
  if (url.length > 2_000 || !URL.canParse(url)) return 'url is not an address.';
  const { protocol, hostname, username, password } = new URL(url);
  if (username !== '' || password !== '') return 'url carries no user name or password.';
  if (protocol !== 'https:' && !(privateAllowed && protocol === 'http:')) return 'url is an https address.';
  const host = hostname.replace(/^\[|\]$/g, '');
  const inside = isIP(host) !== 0 ? isPrivate(host) : /(?:^|\.)(?:localhost|internal|local)$/i.test(host);
  return inside && !privateAllowed
    ? 'url leads into a private network; this installation asks only public addresses.'
    : null;
};
