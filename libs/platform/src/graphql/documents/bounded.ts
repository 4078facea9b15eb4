/** A map that forgets what was not used for longest, once it holds too many entries or too much in all. */
export class Bounded<V> {
  private readonly entries = new Map<string, V>();
  private weight = 0;

  constructor(
    private readonly most: { entries: number; weight: number },
    private readonly weigh: (value: V) => number,
  ) {}

  get(key: string): V | undefined {
    const value = this.entries.get(key);
    if (value === undefined) return undefined;
    // A map keeps the order of insertion: the first is the one not used for longest.
    this.entries.delete(key);
    this.entries.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    this.remove(key);
    this.entries.set(key, value);
    this.weight += this.weigh(value);
    for (const oldest of this.entries.keys()) {
      if (this.entries.size <= this.most.entries && this.weight <= this.most.weight) break;
      this.remove(oldest);
    }
  }

  private remove(key: string): void {
    const value = this.entries.get(key);
    if (value === undefined || !this.entries.delete(key)) return;
    this.weight -= this.weigh(value);
  }
}
