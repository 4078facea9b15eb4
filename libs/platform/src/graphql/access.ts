import { SetMetadata } from '@nestjs/common';

/**
 * anyone: visitors too · member: whoever is signed in · project_team: a programme coordinator or administrator today.
 * Which objects they may touch is the policy of the lib behind.
 */
export type Audience = 'anyone' | 'member' | 'project_team';

export const accessKey = 'kuntarinki:access';

/** Declares who may call a root field or a route. What declares nothing is refused to everyone. */
export const Access = (audience: Audience) => SetMetadata(accessKey, audience);

export const freshKey = 'kuntarinki:fresh';

/** How long it counts that someone has proved who they are, where that is asked for; as SQL says it. */
export const freshFor = '15 minutes';

/**
 * Asks for a recent proof of who it is, beside `@Access`: for what someone at an open screen must not be able to do in
 * the name of who left it. Who proved themself longer ago gets REAUTHENTICATION_NEEDED.
 */
export const Fresh = () => SetMetadata(freshKey, true);

/** What the gate must know of a viewer; libs/identity has the whole of it. */
export interface Caller {
  readonly accountId: string;
  readonly roles: readonly string[];
  /** Whether they have proved who they are, by any way of signing in, within `freshFor`. */
  readonly provedRecently: boolean;
}

export function isAdmitted(audience: Audience, caller: Caller | null): boolean {
  switch (audience) {
    case 'anyone':
      return true;
    case 'member':
      return caller !== null;
    case 'project_team':
      return caller?.roles.some((role) => role === 'programme_coordinator' || role === 'administrator') ?? false;
    default:
      return audience satisfies never;
  }
}
