import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Locale } from '#kernel';
import { Access, badUserInput } from '#platform';
import { FindTexts, lastPage } from '#search';

interface SearchArgs {
  query: string;
  locale: Locale;
  kind?: string | null;
  theme?: string | null;
  page?: number | null;
}

@Resolver()
export class SearchResolver {
  constructor(@Inject(FindTexts) private readonly texts: FindTexts) {}

  @Query()
  @Access('anyone')
  search(@Args() { query, locale, kind, theme, page }: SearchArgs) {
    const wanted = page ?? 1;
    if (wanted < 1 || wanted > lastPage) throw badUserInput(`\`page\` is from 1 to ${String(lastPage)}.`);
    return this.texts.find({ query, locale, kind: kind ?? null, theme: theme ?? null, page: wanted });
  }

  @Query()
  @Access('anyone')
  searchSuggestions(@Args('query') query: string, @Args('locale') locale: Locale) {
    return this.texts.suggestions(query, locale);
  }
}
