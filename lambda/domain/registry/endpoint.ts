import { addressIn, mayReach } from './addresses.ts';

/** Services that hand credentials to whoever asks from inside a cloud. */
const metadataHosts: readonly string[] = ['metadata.google.internal', 'metadata.tencentyun.com', 'instance-data'];

/** Names of this machine to itself, and of networks that are nobody else's (RFC 6761, RFC 6762, RFC 8375, ICANN's .internal). */
const near =
  /(?:^|\.)(?:localhost|localdomain|localhost[46]|local|internal|intranet|lan|home|corp|home\.arpa|ip6-localhost|ip6-loopback)$/;

const isNearName = (host: string): boolean => near.test(host) || !host.includes('.');

/** What answers at these is no operator's gateway: mail, shells, databases and the like (WHATWG's bad ports, and more). */
const otherServices: ReadonlySet<number> = new Set([
  1433, 1521, 1719, 1720, 1723, 2049, 2181, 2375, 2376, 2379, 2380, 3306, 3389, 3659, 4045, 4190, 5060, 5061, 5432,
  5672, 5900, 5984, 6000, 6379, 6443, 6566, 6665, 6666, 6667, 6668, 6669, 6679, 6697, 9042, 9092, 9200, 9300, 10080,
  10250, 11211, 27017,
]);

/** HTTPS has one port below 1024. */
const isOtherPort = (port: string): boolean =>
  port !== '' && Number(port) !== 443 && (Number(port) < 1024 || otherServices.has(Number(port)));

/** Why an endpoint is none. */
export type EndpointReason = 'endpoint-never' | 'endpoint-credentials' | 'endpoint-plain' | 'endpoint-port';

const refuseHost = (host: string, allowInsecure: boolean): EndpointReason | null => {
  if (metadataHosts.includes(host)) return 'endpoint-never';
  const address = addressIn(host);
  if (address !== null) return mayReach(address, allowInsecure) ? null : 'endpoint-never';
  return !allowInsecure && isNearName(host) ? 'endpoint-never' : null;
};

/**
 * Why orders may not be sent to an endpoint; null where they may. Deployments take HTTPS to public addresses alone;
 * `allowInsecure` is for a runtime that serves operators on its own machine. Judges what the address says; what its name
 * resolves to is judged when it is connected to.
 */
export const refuseEndpoint = (endpoint: string, allowInsecure: boolean): EndpointReason | null => {
  // The parser writes every form of an IPv4 address (decimal, hexadecimal, short) as four numbers.
  const { protocol, hostname, port, username, password } = new URL(endpoint);
  const refused = refuseHost(hostname.replace(/\.+$/, ''), allowInsecure);
  if (refused !== null) return refused;
  if (username !== '' || password !== '') return 'endpoint-credentials';
  if (allowInsecure) return null;
  if (protocol !== 'https:') return 'endpoint-plain';
  return isOtherPort(port) ? 'endpoint-port' : null;
};
