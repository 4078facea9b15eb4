import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access, Fields, type Selection } from '#platform';
import { ProgrammeReader } from '#sparring';

/** Programmes of sessions of sparring, read by the project team. */
@Resolver()
export class ProgrammeResolver {
  constructor(@Inject(ProgrammeReader) private readonly reader: ProgrammeReader) {}

  @Query()
  @Access('project_team')
  sparringProgramme(@Args('requestId') requestId: string, @Fields() fields: Selection) {
    return this.reader.ofTeam(requestId, fields);
  }
}
