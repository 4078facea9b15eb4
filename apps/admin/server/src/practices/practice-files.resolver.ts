import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { Access, Fields, type Selection } from '#platform';
import { PracticeFilesReader } from '#practices';

/** Pictures and attachments of practices that were sent to the project team. */
@Resolver()
export class PracticeFilesResolver {
  constructor(@Inject(PracticeFilesReader) private readonly files: PracticeFilesReader) {}

  @Query()
  @Access('project_team')
  practiceFiles(@Args('practiceId') id: string, @Fields() fields: Selection) {
    return this.files.ofTeam(id, fields);
  }
}
