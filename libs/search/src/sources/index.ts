import { circles } from './circles.js';
import { municipalities } from './municipalities.js';
import { people } from './people.js';
import { practices } from './practices.js';
import type { Source } from './source.js';
import { tutors } from './tutors.js';

/** Everything that can be found. */
export const sources: readonly Source[] = [circles, practices, municipalities, people, tutors];

/** SQL: whether everyone may see the thing of the document `d`. Of a kind that no source has, nobody. */
export const visible = `CASE d.kind ${sources.map(({ kind, visible: sql }) => `WHEN '${kind}' THEN ${sql}`).join(' ')} ELSE false END`;
