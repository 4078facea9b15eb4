import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Locale } from '#kernel';
import { Access, badUserInput, Fields, type Selection } from '#platform';
import { PracticeDraftsAdminReader } from '#practices';

interface PageArgs {
  locale: Locale;
  first?: number | null;
  after?: string | null;
}

/** Drafts of good practices, for the project team to read. */
@Resolver()
export class PracticesResolver {
  constructor(@Inject(PracticeDraftsAdminReader) private readonly reader: PracticeDraftsAdminReader) {}

  @Query()
  @Access('project_team')
  async practiceDrafts(@Args() { locale, first, after }: PageArgs, @Fields() fields: Selection) {
    const size = first ?? 50;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const page = await this.reader.page(locale, { first: size, after: after ?? null }, fields);
    if (page === null || page === 'bad_cursor') throw badUserInput('The cursor is not of this list.');
    return page;
  }

  @Query()
  @Access('project_team')
  practiceDraft(@Args() { id, locale }: { id: string; locale: Locale }, @Fields() fields: Selection) {
    return this.reader.byId(id, locale, fields);
  }
}
