import Sequencer from '@jest/test-sequencer';

/** Spec files that take longest on a machine of two cores, the longest first; on a fresh machine Jest would begin them last. */
const longest = [
  'test/architecture/access-walk.spec.ts',
  'libs/seats/src/seats-model.db.spec.ts',
  'test/worker/kill.spec.ts',
  'test/architecture/access-walk-admin.spec.ts',
  'test/community/both-executors.spec.ts',
  'test/cli/erasures-restored.spec.ts',
  'test/community/malformed.spec.ts',
  'libs/platform/src/jobs/worker.db.spec.ts',
];

const place = (/** @type {string} */ path) => {
  const at = longest.findIndex((name) => path.endsWith(`/${name}`));
  return at < 0 ? longest.length : at;
};

/** Begins with what takes longest, so that no core waits for one file at the end. */
export default class LongestFirst extends Sequencer {
  /** @param {Parameters<Sequencer['sort']>[0]} tests */
  sort(tests) {
    return super.sort([...tests]).sort((a, b) => place(a.path) - place(b.path));
  }
}
