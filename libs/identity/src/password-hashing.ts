import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { ok, type Result, refuse } from '#kernel';

/** argon2id with 19 MiB and two passes, as OWASP asks for; the package's defaults. */
const atOnce = 2;
const mostWaiting = 100;
/** A hash takes some tens of milliseconds: whoever is turned away may come again after this many seconds. */
const comeAgainAfter = 5;

export type Busy = { reason: 'busy'; seconds: number };

/** Of nothing: verified for who has no password, so that the answer takes as long as for who has one. */
const ofNobody = hash('the password of nobody');

/**
 * Hashes and compares passwords, two at once in a process: each takes a processor and memory for itself. So many wait; the
 * rest is turned away at once, or one who sends many would make everyone wait.
 */
@Injectable()
export class PasswordHashing {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<Result<string, Busy>> {
    return this.queued(() => hash(password));
  }

  /** Null: there is no hash to compare with. */
  matches(known: string | null, password: string): Promise<Result<boolean, Busy>> {
    return this.queued(async () => {
      const same = await verify(known ?? (await ofNobody), password);
      return same && known !== null;
    });
  }

  private async queued<T>(work: () => Promise<T>): Promise<Result<T, Busy>> {
    if (this.running >= atOnce) {
      if (this.waiting.length >= mostWaiting) return refuse({ reason: 'busy', seconds: comeAgainAfter });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else this.running += 1;
    try {
      return ok(await work());
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
