import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { CircleGapsReader } from '#circles';
import type { Locale } from '#kernel';
import { type LanguageGap, workList } from '#languages';
import { Access, badUserInput } from '#platform';
import { PracticeGapsReader } from '#practices';

interface GapArgs {
  locale: Locale;
  filter?: {
    kind?: LanguageGap['kind'] | null;
    text?: Locale | null;
    status?: LanguageGap['status'] | null;
  } | null;
  first?: number | null;
  skip?: number | null;
}

/** What has to be written so that Finnish and Swedish are equal. */
@Resolver()
export class LanguageGapsResolver {
  constructor(
    @Inject(CircleGapsReader) private readonly circles: CircleGapsReader,
    @Inject(PracticeGapsReader) private readonly practices: PracticeGapsReader,
  ) {}

  @Query()
  @Access('project_team')
  async languageGaps(@Args() { locale, filter, first, skip }: GapArgs) {
    const part = { first: first ?? 100, skip: skip ?? 0 };
    if (part.first < 1 || part.first > 200) throw badUserInput('`first` is from 1 to 200.');
    if (part.skip < 0) throw badUserInput('`skip` is not below 0.');
    const gaps = await Promise.all([this.circles.gaps(locale), this.practices.gaps(locale)]);
    const { kind = null, text = null, status = null } = filter ?? {};
    return workList(gaps.flat(), { kind, locale: text, status }, { ...part, now: new Date() });
  }
}
