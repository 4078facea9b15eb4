import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { MunicipalitiesReader } from '#municipalities';
import { Access, Fields, type Selection } from '#platform';
import { ThemesReader } from '#themes';

/** What the forms of the administration choose from. */
@Resolver()
export class RegistersResolver {
  constructor(
    @Inject(MunicipalitiesReader) private readonly register: MunicipalitiesReader,
    @Inject(ThemesReader) private readonly taxonomy: ThemesReader,
  ) {}

  @Query()
  @Access('project_team')
  municipalities(@Fields() fields: Selection) {
    return this.register.municipalities(null, fields);
  }

  @Query()
  @Access('project_team')
  regions(@Fields() fields: Selection) {
    return this.register.regions(fields);
  }

  @Query()
  @Access('project_team')
  themes(@Fields() fields: Selection) {
    return this.taxonomy.themes(fields);
  }
}
