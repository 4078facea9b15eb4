import { Inject } from '@nestjs/common';
import { Args, Query, Resolver } from '@nestjs/graphql';
import { MunicipalitiesReader, registerBegins } from '#municipalities';
import { Access, badUserInput, Fields, type Selection } from '#platform';

@Resolver()
export class MunicipalitiesResolver {
  constructor(@Inject(MunicipalitiesReader) private readonly reader: MunicipalitiesReader) {}

  @Query('municipalities')
  @Access('anyone')
  list(@Args('asOf') asOf: string | null = null, @Fields() fields: Selection) {
    if (asOf !== null && asOf < registerBegins) throw badUserInput(`The register begins on ${registerBegins}.`);
    return this.reader.municipalities(asOf, fields);
  }

  @Query()
  @Access('anyone')
  regions(@Fields() fields: Selection) {
    return this.reader.regions(fields);
  }
}
