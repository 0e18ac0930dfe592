/** Services that hand credentials to whoever asks from inside a cloud, beside those on link-local addresses. */
const metadataHosts: ReadonlySet<string> = new Set([
  'metadata.google.internal',
  'metadata.tencentyun.com',
  '100.100.100.200',
  '[fd00:ec2::254]',
]);

/** RFC 3927 and RFC 4291 2.5.6, also as an IPv6 address that carries the IPv4 one; RFC 1122 3.2.1.3 (a) for "this host". */
const isNeverAnOperator = (host: string): boolean =>
  metadataHosts.has(host) ||
  /^169\.254\./.test(host) ||
  /^0\.|^\[::\]$/.test(host) ||
  /^\[fe[89ab][0-9a-f]:/.test(host) ||
  /:a9fe:[0-9a-f]{1,4}\]$/.test(host);

const isLoopback = (host: string): boolean =>
  /^127\./.test(host) || host === '[::1]' || host === 'localhost' || host.endsWith('.localhost');

/** Why an endpoint is none. */
export type EndpointReason = 'endpoint-never' | 'endpoint-credentials' | 'endpoint-plain';

/**
 * Why orders may not be sent to an endpoint; null where they may. Deployments take HTTPS alone; `allowInsecure` is for a
 * runtime that serves operators on its own machine. Judges what the address says, not what its name resolves to.
 */
export const refuseEndpoint = (endpoint: string, allowInsecure: boolean): EndpointReason | null => {
  // The parser writes every form of an IPv4 address (decimal, hexadecimal, short) as four numbers.
  const { protocol, hostname, username, password } = new URL(endpoint);
  const host = hostname.replace(/\.$/, '');
  if (isNeverAnOperator(host)) return 'endpoint-never';
  if (username !== '' || password !== '') return 'endpoint-credentials';
  if (allowInsecure) return null;
  if (protocol !== 'https:') return 'endpoint-plain';
  return isLoopback(host) ? 'endpoint-never' : null;
};
