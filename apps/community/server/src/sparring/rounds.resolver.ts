import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import { RoundsReader } from '#sparring';

/** Intake rounds, and in which one a request would be sent. */
@Resolver()
export class RoundsResolver {
  constructor(@Inject(RoundsReader) private readonly reader: RoundsReader) {}

  @Query()
  @Access('anyone')
  comingSparringRounds(@Fields() fields: Selection) {
    return this.reader.coming(fields);
  }

  @Query()
  @Access('member')
  sparringSending(
    @Args('requestId') requestId: string,
    @CurrentViewer() viewer: SignedIn,
    @Fields() fields: Selection,
  ) {
    return this.reader.sending(viewer, requestId, fields);
  }
}
