import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CirclesAdminReader } from '#circles';
import type { Locale } from '#kernel';
import { Access, badUserInput, Fields, type Selection } from '#platform';

interface CirclesArgs {
  locale: Locale;
  first?: number | null;
  after?: string | null;
}

@Resolver()
export class CirclesResolver {
  constructor(@Inject(CirclesAdminReader) private readonly reader: CirclesAdminReader) {}

  @Query()
  @Access('project_team')
  async circles(@Args() { locale, first, after }: CirclesArgs, @Fields() fields: Selection) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const page = await this.reader.page(locale, { first: size, after: after ?? null }, fields);
    if (page === null) throw badUserInput('The cursor is not of this list.');
    const { nodes, endCursor, hasNextPage, totalCount } = page;
    return { nodes, pageInfo: { endCursor, hasNextPage }, totalCount };
  }

  @Query()
  @Access('project_team')
  circle(@Args('id') id: string, @Args('locale') locale: Locale, @Fields() fields: Selection) {
    return this.reader.byId(id, locale, fields);
  }
}
