import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { DemoPeople, type Viewer } from '#identity';
import { Access, CurrentViewer } from '#platform';

@Resolver()
export class AccountResolver {
  constructor(@Inject(DemoPeople) private readonly demo: DemoPeople) {}

  @Query()
  @Access('anyone')
  viewer(@CurrentViewer() viewer: Viewer) {
    if (viewer === null) return null;
    const { accountId: id, name, locale, roles, provedRecently } = viewer;
    return { id, name, locale, roles, provedRecently };
  }

  @Query()
  @Access('anyone')
  async demoPeople() {
    const people = await this.demo.list();
    return people
      .filter((person) => person.roles.length > 0)
      .map(({ id, name, locale, roles }) => ({ id, name, locale, roles }));
  }
}
