import { SetMetadata } from '@nestjs/common';

/**
 * anyone: visitors too · member: whoever is signed in · project_team: a programme coordinator or administrator today.
 * Which objects they may touch is the policy of the lib behind.
 */
export type Audience = 'anyone' | 'member' | 'project_team';

export const accessKey = 'kuntarinki:access';

/** Declares who may call a root field or a route. What declares nothing is refused to everyone. */
export const Access = (audience: Audience) => SetMetadata(accessKey, audience);

/** What the gate must know of a viewer; libs/identity has the whole of it. */
export interface Caller {
  readonly accountId: string;
  readonly roles: readonly string[];
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
