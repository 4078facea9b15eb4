import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import {
  type OrganisationKind,
  OrganisationMembers,
  OrganisationsReader,
  SaveOrganisation,
  type SaveOrganisationOutcome,
} from '#municipalities';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';

interface OrganisationArgs {
  kind: OrganisationKind;
  nameFi: string;
  nameSv: string;
  nameEn?: string | null;
  mailDomains: string[];
  validFrom: string;
  validTo?: string | null;
}

const inputOf = ({ kind, nameFi, nameSv, nameEn, mailDomains, validFrom, validTo }: OrganisationArgs) => ({
  kind,
  name: { fi: nameFi, sv: nameSv, en: nameEn ?? null },
  mailDomains,
  validFrom,
  validTo: validTo ?? null,
});

@Resolver()
export class OrganisationsResolver {
  constructor(
    @Inject(OrganisationsReader) private readonly reader: OrganisationsReader,
    @Inject(SaveOrganisation) private readonly save: SaveOrganisation,
    @Inject(OrganisationMembers) private readonly members: OrganisationMembers,
  ) {}

  @Query()
  @Access('project_team')
  organisations(@Fields() fields: Selection) {
    return this.reader.all(fields);
  }

  @Query()
  @Access('project_team')
  organisation(@Args('id') id: string, @Fields() fields: Selection) {
    return this.reader.byId(id, fields);
  }

  @Mutation()
  @Access('project_team')
  async addOrganisation(@Args('input') input: OrganisationArgs, @CurrentViewer() viewer: SignedIn) {
    return saved(await this.save.execute(viewer, null, inputOf(input)));
  }

  @Mutation()
  @Access('project_team')
  async changeOrganisation(
    @Args('id') id: string,
    @Args('version') version: number,
    @Args('input') input: OrganisationArgs,
    @CurrentViewer() viewer: SignedIn,
  ) {
    return saved(await this.save.execute(viewer, { id, version }, inputOf(input)));
  }

  @Mutation()
  @Access('project_team')
  async addOrganisationMember(
    @Args('input')
    {
      organisationId,
      municipalityCode,
      validFrom,
    }: {
      organisationId: string;
      municipalityCode: string;
      validFrom: string;
    },
    @CurrentViewer() viewer: SignedIn,
  ) {
    const outcome = await this.members.add(viewer, { organisationId, municipalityCode, validFrom });
    if (outcome.ok) return { __typename: 'OrganisationMemberSaved', ...outcome.value };
    const types = {
      not_found: 'UnknownOrganisation',
      municipality_unknown: 'UnknownMember',
      already_member: 'AlreadyMember',
    };
    return { __typename: types[outcome.refusal.reason], code: outcome.refusal.reason };
  }

  @Mutation()
  @Access('project_team')
  async endOrganisationMember(
    @Args('id') id: string,
    @Args('validTo') validTo: string,
    @CurrentViewer() viewer: SignedIn,
  ) {
    const outcome = await this.members.end(viewer, id, validTo);
    if (outcome.ok) return { __typename: 'OrganisationMemberSaved', ...outcome.value };
    const types = { not_found: 'UnknownMember', before_begin: 'MemberEndsBeforeItBegins' };
    return { __typename: types[outcome.refusal.reason], code: outcome.refusal.reason };
  }
}

function saved(outcome: SaveOrganisationOutcome) {
  if (outcome.ok) return { __typename: 'OrganisationSaved', id: outcome.value.id };
  const { refusal } = outcome;
  const code = refusal.reason;
  switch (refusal.reason) {
    case 'incomplete':
      return { __typename: 'OrganisationIncomplete', code, problems: refusal.problems };
    case 'not_found':
      return { __typename: 'UnknownOrganisation', code };
    case 'changed_meanwhile':
      return { __typename: 'StaleOrganisationVersion', code };
    default:
      return refusal satisfies never;
  }
}
