import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { CloseRequest, FollowUpsReader, type RequestActInput, TutorInvitations } from '#sparring';
import { holdingSaved } from './holding.presenter.js';

/** What becomes of sessions of sparring, for the project team. */
@Resolver()
export class FollowUpsResolver {
  constructor(
    @Inject(FollowUpsReader) private readonly reader: FollowUpsReader,
    @Inject(CloseRequest) private readonly close: CloseRequest,
    @Inject(TutorInvitations) private readonly invitations: TutorInvitations,
  ) {}

  @Query()
  @Access('project_team')
  sparringFollowUps(@Fields() fields: Selection) {
    return this.reader.followUps(fields);
  }

  @Query()
  @Access('project_team')
  tutorInvitations(@Fields() fields: Selection) {
    return this.reader.invitations(fields);
  }

  @Query()
  @Access('project_team')
  sparringFigures(@Fields() fields: Selection) {
    return this.reader.figures(fields);
  }

  @Mutation()
  @Access('project_team')
  async closeSparringRequest(@Args('input') input: RequestActInput, @CurrentViewer() viewer: SignedIn) {
    return holdingSaved(await this.close.execute(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async inviteTutorMunicipality(@Args('requestId') id: string, @CurrentViewer() viewer: SignedIn) {
    return holdingSaved(await this.invitations.invite(viewer, id));
  }
}
