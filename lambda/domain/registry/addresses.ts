import ipaddr from 'ipaddr.js';
import { once } from '../vocabulary/once.ts';

/** Prefixes that translate to IPv4 and are unicast by the library's table (RFC 8215), IPv4-compatible ones (RFC 4291 2.5.5.1) and site-local ones (RFC 3879). */
const alsoRefused = once(() =>
  ['64:ff9b:1::/48', '::/96', 'fec0::/10', '3fff::/20'].map((prefix) => ipaddr.IPv6.parseCIDR(prefix)),
);

/** Addresses by which clouds hand credentials to whoever asks from inside, beside those on link-local ones. */
const metadata: readonly string[] = ['100.100.100.200', 'fd00:ec2::254', '168.63.129.16'];

/** Ranges on which a runtime may serve operators on its own machine or network. */
const near: readonly string[] = ['loopback', 'private', 'uniqueLocal', 'carrierGradeNat'];

/**
 * Whether orders may go to an IP address: public unicast alone, by the ranges of ipaddr.js, an IPv4 address within an IPv6
 * one read as the former. `allowNear`: this machine and its networks too.
 */
export const mayReach = (address: string, allowNear: boolean): boolean => {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (metadata.includes(parsed.toString())) return false;
  const range = parsed.range();
  if (allowNear && near.includes(range)) return true;
  const isOther = parsed instanceof ipaddr.IPv6 && alsoRefused().some((prefix) => parsed.match(prefix));
  return range === 'unicast' && !isOther;
};

/** The address that a URL's host is; null where it is a name. */
export const addressIn = (host: string): string | null => {
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return ipaddr.isValid(bare) ? bare : null;
};
