import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import {
  ChangeDetails,
  type ChangeDetailsOutcome,
  DemoPeople,
  type Details,
  type SignedIn,
  type Viewer,
} from '#identity';
import { MunicipalitiesReader } from '#municipalities';
import { Access, badUserInput, CurrentViewer, Fields, type Selection, selected } from '#platform';
import { TutorRolesReader } from '#programmes';

type DetailsArgs = Omit<Details, 'profile'> & { profile?: Details['profile'] | null };

const ofProfile = new Set(['presentation_too_long', 'presentation_identity_code', 'theme_unknown']);

function changed(outcome: ChangeDetailsOutcome) {
  if (outcome.ok) return { __typename: 'DetailsChanged', ...outcome.value };
  const { reason: code } = outcome.refusal;
  return { __typename: ofProfile.has(code) ? 'ProfileRefused' : 'NameRefused', code };
}

@Resolver()
export class AccountResolver {
  constructor(
    @Inject(DemoPeople) private readonly demo: DemoPeople,
    @Inject(ChangeDetails) private readonly change: ChangeDetails,
    @Inject(MunicipalitiesReader) private readonly municipalities: MunicipalitiesReader,
    @Inject(TutorRolesReader) private readonly tutorRoles: TutorRolesReader,
  ) {}

  @Query()
  @Access('anyone')
  async viewer(@CurrentViewer() viewer: Viewer, @Fields() fields: Selection) {
    if (viewer === null) return null;
    const wanted = selected(selected(fields, 'affiliations')?.children ?? [], 'municipality')?.children;
    const known = wanted ? await this.municipalities.byCodes(viewer.municipalities, wanted) : new Map();
    const ofTheirs = selected(fields, 'coordinates')?.children;
    const theirs = ofTheirs ? await this.municipalities.byCodes(viewer.coordinates, ofTheirs) : new Map();
    const ofTutor = selected(fields, 'tutorRoles')?.children;
    const tutorRoles = ofTutor ? await this.tutorRoles.of(viewer.tutors, ofTutor) : [];
    return {
      id: viewer.accountId,
      name: viewer.name,
      email: viewer.email,
      locale: viewer.locale,
      provedRecently: viewer.provedRecently,
      affiliations: viewer.municipalities.map((code) => ({ municipality: known.get(code) })),
      coordinates: viewer.coordinates.map((code) => theirs.get(code)),
      tutorRoles,
    };
  }

  @Mutation()
  @Access('member')
  async changeDetails(
    @Args('input') { name, locale, pageLocale, profile }: DetailsArgs,
    @CurrentViewer() viewer: SignedIn,
  ) {
    if ((profile?.themes.length ?? 0) > 50) throw badUserInput('A list is too long.');
    return changed(await this.change.execute(viewer, { name, locale, pageLocale, profile: profile ?? undefined }));
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
