import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import type { Locale } from '#kernel';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { AcceptProgramme, type ProgrammeActInput, ProgrammeReader, SaveProgramme } from '#sparring';
import { type ProgrammeArgs, programmeInput, programmeSaved } from './programme.presenter.js';

/** What is done in a session of sparring, drafted by both sides. */
@Resolver()
export class ProgrammeResolver {
  constructor(
    @Inject(ProgrammeReader) private readonly reader: ProgrammeReader,
    @Inject(SaveProgramme) private readonly save: SaveProgramme,
    @Inject(AcceptProgramme) private readonly accept: AcceptProgramme,
  ) {}

  @Query()
  @Access('member')
  sparringProgramme(
    @Args('requestId') requestId: string,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.own(viewer, requestId, fields);
  }

  @Query()
  @Access('member')
  sparringProgrammeSuggestion(
    @Args('requestId') requestId: string,
    @Args('locale') locale: Locale,
    @CurrentViewer() viewer: SignedIn,
  ) {
    return this.reader.suggestion(viewer, requestId, locale);
  }

  @Mutation()
  @Access('member')
  async saveSparringProgramme(@Args('input') input: ProgrammeArgs, @CurrentViewer() viewer: SignedIn) {
    return programmeSaved(await this.save.execute(viewer, programmeInput(input)));
  }

  @Mutation()
  @Access('member')
  async acceptSparringProgramme(@Args('input') input: ProgrammeActInput, @CurrentViewer() viewer: SignedIn) {
    return programmeSaved(await this.accept.accept(viewer, input));
  }

  @Mutation()
  @Access('member')
  async withdrawSparringProgrammeAcceptance(
    @Args('input') input: ProgrammeActInput,
    @CurrentViewer() viewer: SignedIn,
  ) {
    return programmeSaved(await this.accept.withdraw(viewer, input));
  }
}
