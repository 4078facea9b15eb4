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
  /** Whether their municipality had been reached when they joined. */
  reached: boolean;
  /** How many, and how few will do. */
  seats: number;
  least: number;
  expires: number | null;
}

interface ModelTerms {
  capacity: number;
  limit: number | null;
  /** Whether somebody decides on who joins. */
  approval: boolean;
  /** Seats that only newcomers may have, until an hour. */
  reserved: { seats: number; until: number } | null;
  /** Whether free seats are held for a group that waits. */
  holds: boolean;
  offerHours: number;
  offersUntil: number;
}

type Wants = Pick<ModelEnrolment, 'municipality' | 'reached' | 'seats' | 'least' | 'number'>;

const live = new Set(['confirmed', 'waitlisted', 'offered', 'pending']);
const seated = new Set(['confirmed', 'offered']);
const sum = (some: ModelEnrolment[]): number => some.reduce((all, { seats }) => all + seats, 0);

export class SeatsModel {
  readonly enrolments: ModelEnrolment[] = [];
  private lastNumber = 0;
  /** Hours since the beginning. */
  now = 0;

  constructor(public readonly terms: ModelTerms) {}

  of(person: number): ModelEnrolment | undefined {
    return this.enrolments.find((one) => one.person === person && live.has(one.status));
  }

  private seatsOf(which: (one: ModelEnrolment) => boolean = () => true): number {
    return sum(this.enrolments.filter((one) => seated.has(one.status) && which(one)));
  }

  /** Whether as many seats may be given to people of reached municipalities or of others, for all that the pool says. */
  private tooMany(reached: boolean, seats: number): 'full' | 'reserved' | null {
    const { capacity, reserved } = this.terms;
    if (this.seatsOf() + seats > capacity) return 'full';
    if (!reached || reserved === null || this.now >= reserved.until) return null;
    // The others share what is left when all the seats reserved are thought to be taken.
    const newcomers = this.seatsOf((one) => !one.reached);
    const others = this.seatsOf((one) => one.reached) + seats;
    return others + Math.max(newcomers, reserved.seats) > capacity ? 'reserved' : null;
  }

  /** The same with the limit of their municipality; nothing of who waits. */
  private breaks({ municipality, reached }: Wants, seats: number): string | null {
    const { limit } = this.terms;
    const why = this.tooMany(reached, seats);
    if (why === 'full' || limit === null) return why;
    return this.seatsOf((one) => one.municipality === municipality) + seats > limit ? 'municipality_limit' : why;
  }

  /** How many seats a group could have now, were there no limit of its municipality. */
  private roomOf({ reached }: ModelEnrolment): number {
    let room = 0;
    while (this.tooMany(reached, room + 1) === null) room += 1;
    return room;
  }

  /** Groups that wait before them and for which seats are held: those that the rules let in once enough seats are free. */
  private holding(number: number | null): ModelEnrolment[] {
    const { holds, capacity, limit } = this.terms;
    return this.enrolments.filter(
      (one) =>
        holds &&
        one.status === 'waitlisted' &&
        one.least > 1 &&
        (number === null || (one.number ?? 0) < number) &&
        one.least <= capacity &&
        (limit === null || this.seatsOf((other) => other.municipality === one.municipality) + one.least <= limit),
    );
  }

  /** How many they get, or why none: as many as leave each group before them the room it has. */
  private given(wants: Wants): number | string {
    const why = this.breaks(wants, wants.least);
    if (why !== null) return why;
    const before = this.holding(wants.number);
    for (let seats = wants.seats; seats >= wants.least; seats -= 1) {
      if (this.breaks(wants, seats) !== null) continue;
      const rooms = before.map((group) => this.roomOf(group));
      const thought: ModelEnrolment = {
        ...wants,
        seats,
        person: -1,
        status: 'confirmed',
        expires: null,
        municipality: 'elsewhere',
      };
      this.enrolments.push(thought);
      const left = before.every((group, nth) => this.roomOf(group) === rooms[nth]);
      this.enrolments.pop();
      if (left) return seats;
    }
    return 'held';
  }

  settle(): void {
    const { offerHours, offersUntil } = this.terms;
    for (const one of this.enrolments) {
      if (one.status === 'offered' && (one.expires ?? 0) <= this.now) one.status = 'expired';
    }
    if (this.now >= offersUntil) return;
    const queue = this.enrolments
      .filter(({ status }) => status === 'waitlisted')
      .sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    for (const one of queue) {
      const given = this.given(one);
      if (typeof given !== 'number') continue;
      one.status = 'offered';
      one.seats = given;
      one.expires = Math.min(this.now + offerHours, offersUntil);
    }
  }

  join(
    person: number,
    wants: Pick<ModelEnrolment, 'municipality' | 'reached' | 'seats' | 'least'>,
    acceptQueue: boolean,
  ): string {
    this.settle();
    const { approval } = this.terms;
    const given = approval ? 'pending' : this.given({ ...wants, number: null });
    if (typeof given === 'number') {
      const { least } = wants;
      this.enrolments.push({ ...wants, least, person, seats: given, status: 'confirmed', number: null, expires: null });
      return 'confirmed';
    }
    if (!approval && !acceptQueue) return given;
    this.lastNumber += 1;
    const status = approval ? 'pending' : 'waitlisted';
    this.enrolments.push({ ...wants, person, status, number: this.lastNumber, expires: null });
    return status;
  }

  /** What becomes of the application: a seat or a place in the queue, as of when it was made; or nothing. */
  decide(person: number, approved: boolean): string | null {
    const own = this.of(person);
    if (approved) this.settle();
    if (own?.status !== 'pending') return null;
    const given = approved ? this.given(own) : null;
    own.status = !approved ? 'rejected' : typeof given === 'number' ? 'confirmed' : 'waitlisted';
    if (typeof given === 'number') own.seats = given;
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
    this.enrolments.push({ ...given, person: to, status: 'confirmed', number: null, expires: null });
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

  /** Keeps fewer seats, of those one has or waits for. */
  giveBack(person: number, keep: number): boolean {
    this.settle();
    const own = this.of(person);
    if (own === undefined || keep < 1 || keep >= own.seats) return false;
    if (own.status !== 'confirmed' && own.status !== 'waitlisted') return false;
    own.seats = keep;
    own.least = Math.min(own.least, keep);
    this.settle();
    return true;
  }
}
