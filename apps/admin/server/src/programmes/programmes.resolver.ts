import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { SignedIn } from '#identity';
import { Access, CurrentViewer, Fields, type Selection } from '#platform';
import {
  AddProgramme,
  type AppointInput,
  AppointTutorMunicipality,
  ChangeCapacity,
  EndTutorMunicipality,
  ProgrammesReader,
  SavePeriod,
} from '#programmes';
import { added, savedPeriod, savedTutorMunicipality } from './programmes.presenter.js';

interface PeriodArgs {
  firstDay: string;
  lastDay: string;
}

/** Programmes, their periods and the tutor municipalities of these. */
@Resolver()
export class ProgrammesResolver {
  constructor(
    @Inject(ProgrammesReader) private readonly reader: ProgrammesReader,
    @Inject(AddProgramme) private readonly add: AddProgramme,
    @Inject(SavePeriod) private readonly save: SavePeriod,
    @Inject(AppointTutorMunicipality) private readonly appoint: AppointTutorMunicipality,
    @Inject(ChangeCapacity) private readonly change: ChangeCapacity,
    @Inject(EndTutorMunicipality) private readonly end: EndTutorMunicipality,
  ) {}

  @Query()
  @Access('project_team')
  programmes(@Fields() fields: Selection) {
    return this.reader.all(fields);
  }

  @Query()
  @Access('project_team')
  programmePeriod(@Args('id') id: string, @Fields() fields: Selection) {
    return this.reader.period(id, fields);
  }

  @Mutation()
  @Access('project_team')
  async addProgramme(
    @Args('input') { nameFi, nameSv }: { nameFi: string; nameSv: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return added(await this.add.execute(viewer, { fi: nameFi, sv: nameSv }));
  }

  @Mutation()
  @Access('project_team')
  async addPeriod(
    @Args('input') { programmeId, firstDay, lastDay }: PeriodArgs & { programmeId: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return savedPeriod(await this.save.add(viewer, programmeId, { firstDay, lastDay }));
  }

  @Mutation()
  @Access('project_team')
  async changePeriod(
    @Args('input') { periodId, firstDay, lastDay }: PeriodArgs & { periodId: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return savedPeriod(await this.save.changeDays(viewer, periodId, { firstDay, lastDay }));
  }

  @Mutation()
  @Access('project_team')
  async appointTutorMunicipality(@Args('input') input: AppointInput, @CurrentViewer() viewer: SignedIn) {
    return savedTutorMunicipality(await this.appoint.execute(viewer, input));
  }

  @Mutation()
  @Access('project_team')
  async changeTutorCapacity(
    @Args('input') { tutorMunicipalityId, capacity }: { tutorMunicipalityId: string; capacity: number },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return savedTutorMunicipality(await this.change.execute(viewer, tutorMunicipalityId, capacity));
  }

  @Mutation()
  @Access('project_team')
  async endTutorMunicipality(
    @Args('input') { tutorMunicipalityId, reason }: { tutorMunicipalityId: string; reason: string },
    @CurrentViewer() viewer: SignedIn,
  ) {
    return savedTutorMunicipality(await this.end.execute(viewer, tutorMunicipalityId, reason));
  }
}
