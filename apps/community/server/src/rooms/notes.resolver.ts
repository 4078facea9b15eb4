import { Inject } from '@nestjs/common';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer } from '#platform';
import { RestoreNotes, SaveNotes } from '#rooms';
import { notesSaved } from './notes.presenter.js';

interface RestoreArgs {
  meetingId: string;
  version: number;
  restore: number;
}

/** What those inside write down of a meeting. */
@Resolver()
export class NotesResolver {
  constructor(
    @Inject(SaveNotes) private readonly save: SaveNotes,
    @Inject(RestoreNotes) private readonly restore: RestoreNotes,
  ) {}

  @Mutation()
  @Access('member')
  async saveMeetingNotes(
    @Args('input') { meetingId, version, text }: { meetingId: string; version: number; text: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return notesSaved(await this.save.execute(viewer, { meetingId, version, text }));
  }

  @Mutation()
  @Access('member')
  async restoreMeetingNotes(
    @Args('input') { meetingId, version, restore }: RestoreArgs,
    @CurrentViewer() viewer: SignedIn,
  ) {
    return notesSaved(await this.restore.execute(viewer, { meetingId, version, restore }));
  }
}
