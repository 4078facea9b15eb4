import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { PersonCirclesReader } from '#circles';
import { type PeopleFilter, PeopleReader } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, Fields, type Selection } from '#platform';

interface PeopleArgs {
  filter?: { [K in keyof PeopleFilter]?: PeopleFilter[K] } | null;
  first?: number | null;
  after?: string | null;
}

@Resolver()
export class PeopleResolver {
  constructor(
    @Inject(PeopleReader) private readonly reader: PeopleReader,
    @Inject(PersonCirclesReader) private readonly circles: PersonCirclesReader,
  ) {}

  @Query()
  @Access('project_team')
  async people(@Args() { filter, first, after }: PeopleArgs, @Fields() fields: Selection) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const { search, municipalityCode = null, role = null, status = null } = filter ?? {};
    const wanted = { search: search?.trim() || null, municipalityCode, role, status };
    const page = await this.reader.page(wanted, { first: size, after: after ?? null }, fields);
    if (page === null) throw badUserInput('The cursor is not of this list.');
    const { nodes, endCursor, hasNextPage, totalCount } = page;
    return { nodes, pageInfo: { endCursor, hasNextPage }, totalCount };
  }

  @Query()
  @Access('project_team')
  person(@Args('id') id: string, @Fields() fields: Selection) {
    return this.reader.byId(id, fields);
  }

  @Query()
  @Access('project_team')
  personPlaces(@Args('personId') id: string, @Args('locale') locale: Locale, @Fields() fields: Selection) {
    return this.circles.places(id, locale, fields);
  }

  @Query()
  @Access('project_team')
  personLeads(@Args('personId') id: string, @Args('locale') locale: Locale, @Fields() fields: Selection) {
    return this.circles.led(id, locale, fields);
  }
}
