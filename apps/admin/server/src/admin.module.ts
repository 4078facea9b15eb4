import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Logger } from 'pino';
import { AuditModule, auditEntities } from '#audit';
import { CirclesModule, circlesEntities } from '#circles';
import { identityEntities, identityModule, isDemo } from '#identity';
import { affiliationsFollowAddress, MunicipalitiesModule, municipalitiesEntities } from '#municipalities';
import { PeopleModule, peopleEntities } from '#people';
import {
  AccessGuard,
  type Config,
  databaseModule,
  graphqlModule,
  HealthController,
  JobQueue,
  platformEntities,
} from '#platform';
import { PracticesModule, practicesEntities } from '#practices';
import { ProgrammesModule, programmesEntities } from '#programmes';
import { seatsEntities } from '#seats';
import { SparringModule, sparringEntities } from '#sparring';
import { TalkModule, talkEntities } from '#talk';
import { ThemesReader, themesEntities } from '#themes';
import { AccountResolver } from './account/account.resolver.js';
import { AuthController } from './account/auth.controller.js';
import { SecondFactorResolver } from './account/second-factor.resolver.js';
import { SignInResolver } from './account/sign-in.resolver.js';
import { AuditResolver } from './audit/audit.resolver.js';
import { CircleActsResolver } from './circles/circle-acts.resolver.js';
import { CircleChangesResolver } from './circles/circle-changes.resolver.js';
import { CircleSeatsResolver } from './circles/circle-seats.resolver.js';
import { CirclesResolver } from './circles/circles.resolver.js';
import { FacilitatorsResolver } from './circles/facilitators.resolver.js';
import { LanguagesResolver } from './circles/languages.resolver.js';
import { DeadLetters } from './jobs/dead-letters.js';
import { JobsResolver } from './jobs/jobs.resolver.js';
import { LanguageGapsResolver } from './languages/languages.resolver.js';
import { AffiliationsResolver } from './people/affiliations.resolver.js';
import { OrganisationsResolver } from './people/organisations.resolver.js';
import { PeopleResolver } from './people/people.resolver.js';
import { PersonActsResolver } from './people/person-acts.resolver.js';
import { PracticeAdviceResolver } from './practices/advice.resolver.js';
import { PostsResolver } from './practices/posts.resolver.js';
import { PracticeFilesController } from './practices/practice-files.controller.js';
import { PracticeFilesResolver } from './practices/practice-files.resolver.js';
import { PracticesResolver } from './practices/practices.resolver.js';
import { ReviewsResolver } from './practices/reviews.resolver.js';
import { TalkResolver } from './practices/talk.resolver.js';
import { ProgrammesResolver } from './programmes/programmes.resolver.js';
import { TutorTermsResolver } from './programmes/tutor-terms.resolver.js';
import { RegistersResolver } from './registers/registers.resolver.js';
import { BoardResolver } from './sparring/board.resolver.js';
import { FollowUpsResolver } from './sparring/follow-ups.resolver.js';
import { PairsResolver } from './sparring/pairs.resolver.js';
import { ProgrammeResolver } from './sparring/programme.resolver.js';
import { ReportsResolver } from './sparring/reports.resolver.js';
import { RequestsResolver } from './sparring/requests.resolver.js';
import { RoundsResolver } from './sparring/rounds.resolver.js';
import { ScheduleResolver } from './sparring/schedule.resolver.js';

class AdminModule {}

const entities = [
  ...platformEntities,
  ...auditEntities,
  ...identityEntities,
  ...municipalitiesEntities,
  ...programmesEntities,
  ...themesEntities,
  ...seatsEntities,
  ...circlesEntities,
  ...practicesEntities,
  ...talkEntities,
  ...sparringEntities,
  ...peopleEntities,
];

/** The administration: what the project team sees and does. */
export const adminModule = (
  config: Pick<Config, 'mode' | 'databaseUrl' | 'databasePoolSize' | 'sessionSecret'>,
  logger: Logger,
): DynamicModule => ({
  module: AdminModule,
  imports: [
    databaseModule({
      url: config.databaseUrl,
      poolSize: config.databasePoolSize,
      applicationName: 'kuntarinki-admin',
      entities,
      mode: config.mode,
    }),
    graphqlModule(import.meta.dirname, logger),
    identityModule({
      site: 'admin',
      demo: isDemo(config.mode),
      secret: config.sessionSecret,
      addressFollower: affiliationsFollowAddress,
    }),
    MunicipalitiesModule,
    CirclesModule,
    PeopleModule,
    ProgrammesModule,
    PracticesModule,
    TalkModule,
    SparringModule,
    AuditModule,
  ],
  controllers: [PracticeFilesController, AuthController, HealthController],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ThemesReader,
    AccountResolver,
    SignInResolver,
    SecondFactorResolver,
    CirclesResolver,
    CircleActsResolver,
    CircleChangesResolver,
    CircleSeatsResolver,
    LanguagesResolver,
    RegistersResolver,
    PeopleResolver,
    PersonActsResolver,
    FacilitatorsResolver,
    AuditResolver,
    JobQueue,
    DeadLetters,
    JobsResolver,
    AffiliationsResolver,
    OrganisationsResolver,
    ProgrammesResolver,
    PostsResolver,
    PracticeAdviceResolver,
    LanguageGapsResolver,
    TalkResolver,
    PracticeFilesResolver,
    PracticesResolver,
    ReviewsResolver,
    TutorTermsResolver,
    ProgrammeResolver,
    RequestsResolver,
    ReportsResolver,
    FollowUpsResolver,
    RoundsResolver,
    PairsResolver,
    ScheduleResolver,
    BoardResolver,
  ],
});
