/** The rules of seats once more, as plainly as they can be said, to hold the engine against. */
export interface ModelEnrolment {
  person: number;
  municipality: string;
  status:
    | 'pending'
    | 'rejected'
    | 'confirmed'
    | 'waitlisted'
    | 'offered'
    | 'declined'
    | 'expired'
    | 'withdrawn'
    | 'completed';
  number: number | null;
  expires: number | null;
}

const live = new Set(['confirmed', 'waitlisted', 'offered', 'pending']);
const seated = new Set(['confirmed', 'offered']);

export class SeatsModel {
  readonly enrolments: ModelEnrolment[] = [];
  private lastNumber = 0;
  /** Hours since the beginning. */
  now = 0;

  constructor(
    public capacity: number,
    public limit: number | null,
    private readonly offerHours: number,
    private readonly offersUntil: number,
    /** Whether somebody decides on who joins. */
    public approval = false,
  ) {}

  of(person: number): ModelEnrolment | undefined {
    return this.enrolments.find((one) => one.person === person && live.has(one.status));
  }

  taken = (municipality?: string): number =>
    this.enrolments.filter((one) => seated.has(one.status) && (municipality ?? one.municipality) === one.municipality)
      .length;

  private mayHave(municipality: string): boolean {
    return this.taken() < this.capacity && (this.limit === null || this.taken(municipality) < this.limit);
  }

  settle(): void {
    for (const one of this.enrolments) {
      if (one.status === 'offered' && (one.expires ?? 0) <= this.now) one.status = 'expired';
    }
    if (this.now >= this.offersUntil) return;
    const queue = this.enrolments
      .filter(({ status }) => status === 'waitlisted')
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    for (const one of queue) {
      if (!this.mayHave(one.municipality)) continue;
      one.status = 'offered';
      one.expires = Math.min(this.now + this.offerHours, this.offersUntil);
    }
  }

  join(person: number, municipality: string, acceptQueue: boolean): string {
    this.settle();
    if (this.approval) {
      this.lastNumber += 1;
      this.enrolments.push({ person, municipality, status: 'pending', number: this.lastNumber, expires: null });
      return 'pending';
    }
    const free = this.mayHave(municipality);
    if (!free && !acceptQueue) return this.taken() < this.capacity ? 'municipality_limit' : 'full';
    if (!free) this.lastNumber += 1;
    this.enrolments.push({
      person,
      municipality,
      status: free ? 'confirmed' : 'waitlisted',
      number: free ? null : this.lastNumber,
      expires: null,
    });
    return free ? 'confirmed' : 'waitlisted';
  }

  /** What becomes of the application: a seat or a place in the queue, as of when it was made; or nothing. */
  decide(person: number, approved: boolean): string | null {
    const own = this.of(person);
    if (own?.status !== 'pending') return null;
    if (approved) this.settle();
    own.status = !approved ? 'rejected' : this.mayHave(own.municipality) ? 'confirmed' : 'waitlisted';
    return own.status;
  }

  /** Who has a seat keeps it to the end; whatever else was hoped for ends. */
  complete(): void {
    for (const one of this.enrolments) {
      if (live.has(one.status)) one.status = one.status === 'confirmed' ? 'completed' : 'expired';
    }
  }

  /** The seat of one to another: as many are taken as before, so nobody else hears of it. */
  transfer(from: number, to: number): string {
    this.settle();
    const [given, own] = [this.of(from), this.of(to)];
    if (given?.status !== 'confirmed') return 'no_seat';
    if (own !== undefined && own.status !== 'waitlisted') return 'own_place';
    for (const one of [given, own]) if (one) one.status = 'withdrawn';
    const { municipality } = given;
    this.enrolments.push({ person: to, municipality, status: 'confirmed', number: null, expires: null });
    return 'confirmed';
  }

  change(person: number, to: 'withdrawn' | 'confirmed' | 'declined'): boolean {
    this.settle();
    const own = this.of(person);
    const possible = own !== undefined && (to === 'withdrawn' || own.status === 'offered');
    if (possible) {
      own.status = to;
      this.settle();
    }
    return possible;
  }
}
