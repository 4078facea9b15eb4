import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, badUserInput, CurrentViewer, Fields, type Selection } from '#platform';
import {
  type FieldKind,
  fieldKinds,
  type PeopleNamed,
  type PracticeActInput,
  type PracticeEdit,
  PublishedPracticesReader,
  SavePractice,
  type SavePracticeInput,
  type SavePracticeOutcome,
  StartPractice,
  type StartPracticeOutcome,
  SubmitPractice,
  type SubmitPracticeOutcome,
  WrittenPracticesReader,
} from '#practices';

interface ListArgs {
  locale: Locale;
  filter?:
    | ({ themes?: string[] | null; municipality?: string | null } & Partial<Record<FieldKind, string[] | null>>)
    | null;
  first?: number | null;
  after?: string | null;
}

const longestList = 50;

/** Good practices: read by everyone, written by representatives. */
@Resolver()
export class PostsResolver {
  constructor(
    @Inject(PublishedPracticesReader) private readonly published: PublishedPracticesReader,
    @Inject(WrittenPracticesReader) private readonly written: WrittenPracticesReader,
    @Inject(StartPractice) private readonly start: StartPractice,
    @Inject(SavePractice) private readonly save: SavePractice,
    @Inject(SubmitPractice) private readonly submit: SubmitPractice,
  ) {}

  @Query()
  @Access('anyone')
  async practices(@Args() { locale, filter, first, after }: ListArgs, @Fields() selection: Selection) {
    const size = first ?? 20;
    if (size < 1 || size > 100) throw badUserInput('`first` is from 1 to 100.');
    const themes = filter?.themes ?? [];
    if (themes.length > longestList) throw badUserInput('A list of the filter is too long.');
    const fields = Object.fromEntries(fieldKinds.map((kind) => [kind, filter?.[kind] ?? []]));
    if (Object.values(fields).some((values) => values.length > longestList))
      throw badUserInput('A list of the filter is too long.');
    const asked = { themes, municipality: filter?.municipality ?? null, fields };
    const page = await this.published.page(locale, asked, { first: size, after: after ?? null }, selection);
    if (page === null) throw badUserInput('The cursor is not of this list.');
    return page;
  }

  @Query()
  @Access('anyone')
  practice(@Args() { slug, locale }: { slug: string; locale: Locale }, @Fields() fields: Selection) {
    return this.published.bySlug(slug, locale, fields);
  }

  @Query()
  @Access('anyone')
  practiceRetraction(@Args('slug') slug: string) {
    return this.published.retraction(slug);
  }

  @Query()
  @Access('member')
  ownPractices(@CurrentViewer() { accountId }: SignedIn, @Fields() fields: Selection) {
    return this.written.own(accountId, fields);
  }

  @Query()
  @Access('member')
  ownPractice(@Args('id') id: string, @CurrentViewer() { accountId }: SignedIn, @Fields() fields: Selection) {
    return this.written.ownById(accountId, id, fields);
  }

  @Mutation()
  @Access('member')
  async startPractice(
    @Args('input') { municipalityCode, locale }: { municipalityCode: string; locale: Locale },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return acted(await this.start.execute(viewer, municipalityCode, locale));
  }

  @Mutation()
  @Access('member')
  async savePractice(@Args('input') input: SavePracticeInput, @CurrentViewer() viewer: SignedIn) {
    if (input.themes.length > longestList) throw badUserInput('The list of themes is too long.');
    return acted(await this.save.execute(viewer, input));
  }

  @Mutation()
  @Access('member')
  async submitPractice(
    @Args()
    { input, edit, named }: { input: PracticeActInput; edit?: PracticeEdit | null; named?: PeopleNamed | null },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return acted(await this.submit.submit(viewer, input, { edit: edit ?? null, named: named ?? null }));
  }

  @Mutation()
  @Access('member')
  async withdrawPractice(@Args('input') input: PracticeActInput, @CurrentViewer() viewer: SignedIn) {
    return acted(await this.submit.withdraw(viewer, input));
  }

  @Mutation()
  @Access('member')
  async revisePractice(@Args('input') input: PracticeActInput, @CurrentViewer() viewer: SignedIn) {
    return acted(await this.submit.revise(viewer, input));
  }
}

/** The outcome as its member of the union. */
export function acted(outcome: StartPracticeOutcome | SavePracticeOutcome | SubmitPracticeOutcome) {
  if (outcome.ok) return { __typename: 'PracticeActed', id: outcome.value.id, version: outcome.value.version };
  const { refusal } = outcome;
  const problems = refusal.reason === 'invalid' ? refusal.problems : [];
  return { __typename: 'PracticeRefused', code: refusal.reason, problems };
}
