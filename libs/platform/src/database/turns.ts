/** Nobody left in time. */
export class NoTurn extends Error {
  readonly code = 'NO_TURN';

  constructor() {
    super('no turn in time');
  }
}

/** So many at once; the others wait in the order in which they came, for a time. */
export class Turns {
  private taken = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly atOnce: number,
    private readonly patienceMs: number,
  ) {}

  async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.taken >= this.atOnce) await this.turn();
    else this.taken += 1;
    try {
      return await work();
    } finally {
      this.pass();
    }
  }

  /** The turn goes to who has waited longest, and is free only when nobody waits. */
  private pass(): void {
    const [next] = this.waiting;
    if (next === undefined) {
      this.taken -= 1;
      return;
    }
    this.waiting.delete(next);
    next();
  }

  private turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.delete(go);
        reject(new NoTurn());
      }, this.patienceMs);
      const go = () => {
        clearTimeout(timer);
        resolve();
      };
      this.waiting.add(go);
    });
  }
}
