import type { Actor, Stage } from './stage.ts';

/** Makes what a case needs, and answers by which text the actor asks for it. */
export type Maker = (stage: Stage, actor: Actor, name: string) => Promise<string>;
