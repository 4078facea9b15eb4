import { Inject } from '@nestjs/common';
import { Query, Resolver } from '@nestjs/graphql';
import { Access, Fields, type Selection } from '#platform';
import { ThemesReader } from '#themes';

@Resolver()
export class ThemesResolver {
  constructor(@Inject(ThemesReader) private readonly reader: ThemesReader) {}

  @Query()
  @Access('anyone')
  themes(@Fields() fields: Selection) {
    return this.reader.themes(fields);
  }
}
