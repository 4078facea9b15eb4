import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Locale } from '#kernel';
import { Access, badUserInput, Fields, type Selection } from '#platform';
import { PracticesByMunicipalityReader } from '#practices';

interface PageArgs {
  locale: Locale;
  first?: number | null;
  after?: string | null;
}

const most = 50;

/** Good practices below the municipalities that have published them. */
@Resolver()
export class ByMunicipalityResolver {
  constructor(@Inject(PracticesByMunicipalityReader) private readonly reader: PracticesByMunicipalityReader) {}

  @Query()
  @Access('anyone')
  async practicesByMunicipality(@Args() { locale, first, after }: PageArgs, @Fields() fields: Selection) {
    const size = first ?? most;
    if (size < 1 || size > most) throw badUserInput(`\`first\` is from 1 to ${most}.`);
    const page = await this.reader.page(locale, { first: size, after: after ?? null }, fields);
    if (page === null) throw badUserInput('The cursor is not of this list.');
    return page;
  }
}
