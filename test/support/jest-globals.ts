/** What spec files import as `@jest/globals`: the globals of the runner, which itself knows no time limit. */

type Work = (...given: unknown[]) => unknown;
type Declare = (name: string, work: Work, limit?: number) => void;
type DeclareHook = (work: Work, limit?: number) => void;
interface Declaring extends Declare {
  each: (...table: unknown[]) => Declare;
  only: Declaring;
  skip: Declaring;
}

const globals = globalThis as unknown as Record<string, unknown>;
const usually = 20_000;

/** The same work, which fails when it takes longer than so many milliseconds. */
const within =
  (work: Work, limit = usually): Work =>
  async (...given) => {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise((_, reject) => {
      const error = new Error(`Took longer than ${limit} ms`);
      timer = setTimeout(() => reject(error), limit);
    });
    // What throws at once fails like what throws later: the time limit must not outlive it.
    await Promise.race([(async () => work(...given))(), late]).finally(() => clearTimeout(timer));
  };

const limited =
  (declare: Declare): Declare =>
  (name, work, limit) =>
    declare(name, within(work, limit));
const hook = (name: string): DeclareHook => {
  const declare = globals[name] as DeclareHook;
  return (work, limit) => declare(within(work, limit));
};

const runnerIt = globals.it as Declaring;
const each =
  (declare: Declaring) =>
  (...table: unknown[]) =>
    limited(declare.each(...table));

export const { describe, expect } = globals;
export const it = Object.assign(limited(runnerIt), {
  each: each(runnerIt),
  only: Object.assign(limited(runnerIt.only), { each: each(runnerIt.only) }),
  skip: runnerIt.skip,
});
export const test = it;
export const beforeAll = hook('beforeAll');
export const afterAll = hook('afterAll');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');
