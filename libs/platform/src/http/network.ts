import ipaddr from 'ipaddr.js';

/**
 * The network that a request came from, as throttling counts it: an IPv4 address, or the /64 of an IPv6 address,
 * because that is what one household or office is given. The address of the last proxy that is trusted decides.
 */
export function networkOf(address: string | undefined): string {
  if (address === undefined || !ipaddr.isValid(address)) return 'unknown';
  const parsed = ipaddr.process(address);
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const [a, b, c, d] = (parsed as ipaddr.IPv6).parts;
  return `${new ipaddr.IPv6([a ?? 0, b ?? 0, c ?? 0, d ?? 0, 0, 0, 0, 0]).toString()}/64`;
}
