import type { Server } from 'node:http';

/**
 * How long a process waits for whoever is slow, so that open connections that say nothing cannot use it up. Times in
 * milliseconds. The server has the whole request before a page or an operation begins, so no answer is cut off by these.
 */
const patience = {
  /** A browser sends its headers at once; a phone with a bad connection has time for several packets. */
  headersTimeout: 10_000,
  /** The largest body is 256 kB: 70 kbit/s is enough. */
  requestTimeout: 30_000,
  /** Longer than a proxy keeps a connection that is not used (60 s), so that none is closed while it sends. */
  keepAliveTimeout: 65_000,
  /** Nothing read or written for so long: whoever asked is gone, or does not read the answer. */
  timeout: 120_000,
  /** How often the two first ones are looked at. Node's own 30 s would make forty of ten. */
  connectionsCheckingInterval: 2000,
  /** Far more than requests are admitted: those who wait between two requests are many. */
  maxConnections: 5000,
};

/** Before the server listens: it looks at the interval only then. `times` are for tests that cannot wait so long. */
export function setPatience(server: Server, times: Partial<typeof patience> = {}): void {
  Object.assign(server, patience, times);
}
