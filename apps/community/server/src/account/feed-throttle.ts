const most = 30;
const windowMs = 10 * 60 * 1000;
const mostOwners = 10_000;

/** A calendar is read every now and then: so many times in ten minutes by one process, whoever knows the address. */
export class FeedThrottle {
  private readonly reads = new Map<string, { since: number; count: number }>();

  /** 0: it may be read now, and is counted. */
  secondsToWait(owner: string, now: number = Date.now()): number {
    const known = this.reads.get(owner);
    if (known === undefined || now - known.since >= windowMs) {
      if (this.reads.size >= mostOwners) this.reads.clear();
      this.reads.set(owner, { since: now, count: 1 });
      return 0;
    }
    known.count += 1;
    return known.count <= most ? 0 : Math.ceil((known.since + windowMs - now) / 1000);
  }
}
