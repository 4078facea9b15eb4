import passport from 'passport';

/** Who the callers of a web app are; libs/identity knows. */
export abstract class Callers {
  /** Each app's own: the one that the package shares would read the sessions of every app in the process by the rules of one. */
  readonly passport = new passport.Passport();

  /** SQL that gives the caller of the session that the SQL expression `session` gives as JSON, as JSON; NULL for nobody. */
  abstract sql(session: string): string;
  /** The caller of a session, as it was read together with the session; the next reader takes it. */
  abstract found(sessionId: string, caller: unknown): void;
}
