import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ChangeDetails, DemoPeople, type SignedIn, type Viewer } from '#identity';
import type { Locale } from '#kernel';
import { MunicipalitiesReader } from '#municipalities';
import { Access, CurrentViewer, Fields, type Selection, selected } from '#platform';

@Resolver()
export class AccountResolver {
  constructor(
    @Inject(DemoPeople) private readonly demo: DemoPeople,
    @Inject(ChangeDetails) private readonly change: ChangeDetails,
    @Inject(MunicipalitiesReader) private readonly municipalities: MunicipalitiesReader,
  ) {}

  @Query()
  @Access('anyone')
  async viewer(@CurrentViewer() viewer: Viewer, @Fields() fields: Selection) {
    if (viewer === null) return null;
    const wanted = selected(selected(fields, 'affiliations')?.children ?? [], 'municipality')?.children;
    const known = wanted ? await this.municipalities.byCodes(viewer.municipalities, wanted) : new Map();
    return {
      id: viewer.accountId,
      name: viewer.name,
      email: viewer.email,
      locale: viewer.locale,
      provedRecently: viewer.provedRecently,
      affiliations: viewer.municipalities.map((code) => ({ municipality: known.get(code) })),
    };
  }

  @Mutation()
  @Access('member')
  async changeDetails(
    @Args('input') { name, locale }: { name: string; locale: Locale },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const outcome = await this.change.execute(viewer, { name, locale });
    if (!outcome.ok) return { __typename: 'NameRefused', code: outcome.refusal.reason };
    return { __typename: 'DetailsChanged', name: outcome.value.name, locale: outcome.value.locale };
  }

  @Query()
  @Access('anyone')
  async demoPeople(@Fields() fields: Selection) {
    const people = await this.demo.list();
    const wanted = selected(fields, 'municipality')?.children;
    const codes = people.flatMap((person) => person.municipalityCode ?? []);
    const known = wanted ? await this.municipalities.byCodes(codes, wanted) : new Map();
    return people.map(({ id, name, locale, municipalityCode }) => ({
      id,
      name,
      locale,
      municipality: known.get(municipalityCode) ?? null,
    }));
  }
}
