import type { DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { Logger } from 'pino';
import { AdoptionsModule, adoptionsEntities } from '#adoptions';
import { auditEntities } from '#audit';
import { CirclesModule, circlesEntities } from '#circles';
import { identityEntities, identityModule, isDemo } from '#identity';
import { affiliationsFollowAddress, MunicipalitiesModule, municipalitiesEntities } from '#municipalities';
import { NotificationsModule, notificationsEntities } from '#notifications';
import { PeopleModule, peopleEntities } from '#people';
import { AccessGuard, type Config, databaseModule, graphqlModule, HealthController, platformEntities } from '#platform';
import { PracticesModule, practicesEntities } from '#practices';
import { ProgrammesModule, programmesEntities } from '#programmes';
import { RoomsModule, roomsEntities } from '#rooms';
import { FindTexts, searchEntities } from '#search';
import { seatsEntities } from '#seats';
import { SparringModule, sparringEntities } from '#sparring';
import { TalkModule, talkEntities } from '#talk';
import { ThemesReader, themesEntities } from '#themes';
import { AccountResolver } from './account/account.resolver.js';
import { AddressResolver } from './account/address.resolver.js';
import { AffiliationsResolver } from './account/affiliations.resolver.js';
import { AuthController } from './account/auth.controller.js';
import { CalendarController } from './account/calendar.controller.js';
import { OwnAddress } from './account/calendar-address.js';
import { ColleaguesResolver } from './account/colleagues.resolver.js';
import { InvitationsResolver } from './account/invitations.resolver.js';
import { MailsResolver } from './account/mails.resolver.js';
import { OrganisationsController } from './account/organisations.controller.js';
import { OrganisationsResolver } from './account/organisations.resolver.js';
import { SecurityResolver } from './account/security.resolver.js';
import { SignInResolver } from './account/sign-in.resolver.js';
import { CircleEndingsResolver } from './circles/circle-endings.resolver.js';
import { CirclesResolver } from './circles/circles.resolver.js';
import { OffersResolver } from './circles/offers.resolver.js';
import { PlacePresenter } from './circles/place.presenter.js';
import { TipsResolver } from './circles/tips.resolver.js';
import { TransfersResolver } from './circles/transfers.resolver.js';
import { FeedsController } from './feeds/feeds.controller.js';
import { Pictures } from './feeds/picture/pictures.js';
import { PicturesController } from './feeds/pictures.controller.js';
import { PublicAddress } from './feeds/public-address.js';
import { SiteMapController } from './feeds/site-map.controller.js';
import { MunicipalitiesResolver } from './municipalities/municipalities.resolver.js';
import { CircleChangesResolver } from './own-circles/circle-changes.resolver.js';
import { OwnCircleSeatsResolver } from './own-circles/circle-seats.resolver.js';
import { OwnCirclesResolver } from './own-circles/own-circles.resolver.js';
import { PeopleResolver } from './people/people.resolver.js';
import { AdoptionsResolver } from './practices/adoptions.resolver.js';
import { PracticeAdviceResolver } from './practices/advice.resolver.js';
import { ByMunicipalityResolver } from './practices/by-municipality.resolver.js';
import { CoauthorsResolver } from './practices/coauthors.resolver.js';
import { PracticeFieldsResolver } from './practices/fields.resolver.js';
import { FitResolver } from './practices/fit.resolver.js';
import { FollowingResolver } from './practices/following.resolver.js';
import { PracticeLanguagesResolver } from './practices/languages.resolver.js';
import { PostsResolver } from './practices/posts.resolver.js';
import { PracticeFilesController } from './practices/practice-files.controller.js';
import { PracticeFilesResolver } from './practices/practice-files.resolver.js';
import { PracticeOfDraftResolver } from './practices/practice-of-draft.resolver.js';
import { PracticesResolver } from './practices/practices.resolver.js';
import { ReviewsResolver } from './practices/reviews.resolver.js';
import { StillTrueResolver } from './practices/still-true.resolver.js';
import { TalkResolver } from './practices/talk.resolver.js';
import { AttendanceResolver } from './rooms/attendance.resolver.js';
import { CertificatesResolver } from './rooms/certificates.resolver.js';
import { DiscussionResolver } from './rooms/discussion.resolver.js';
import { FileLimit, mostFileBytes } from './rooms/file-limit.js';
import { MaterialsResolver } from './rooms/materials.resolver.js';
import { NotesResolver } from './rooms/notes.resolver.js';
import { RoomFilesController } from './rooms/room-files.controller.js';
import { RoomsResolver } from './rooms/rooms.resolver.js';
import { TasksResolver } from './rooms/tasks.resolver.js';
import { SearchResolver } from './search/search.resolver.js';
import { ServiceFacts, ServiceResolver } from './service/service.resolver.js';
import { FollowUpsResolver } from './sparring/follow-ups.resolver.js';
import { PairsResolver } from './sparring/pairs.resolver.js';
import { ProgrammeResolver } from './sparring/programme.resolver.js';
import { ReportsResolver } from './sparring/reports.resolver.js';
import { RequestsResolver } from './sparring/requests.resolver.js';
import { RoundsResolver } from './sparring/rounds.resolver.js';
import { ScheduleResolver } from './sparring/schedule.resolver.js';
import { ScheduleCalendarResolver } from './sparring/schedule-calendar.resolver.js';
import { TutorsResolver } from './sparring/tutors.resolver.js';
import { ThemesResolver } from './themes/themes.resolver.js';

class CommunityModule {}

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
  ...adoptionsEntities,
  ...roomsEntities,
  ...sparringEntities,
  ...peopleEntities,
  ...notificationsEntities,
  ...searchEntities,
];

/** The community site: what visitors and members see and do. */
export const communityModule = (
  config: Pick<
    Config,
    'mode' | 'publicUrl' | 'databaseUrl' | 'databasePoolSize' | 'sessionSecret' | 'oidcProviders' | 'roomFileMegabytes'
  > &
    ServiceFacts,
  logger: Logger,
): DynamicModule => ({
  module: CommunityModule,
  imports: [
    databaseModule({
      url: config.databaseUrl,
      poolSize: config.databasePoolSize,
      applicationName: 'kuntarinki-community',
      entities,
      mode: config.mode,
    }),
    graphqlModule(import.meta.dirname, logger),
    identityModule({
      site: 'community',
      demo: isDemo(config.mode),
      secret: config.sessionSecret,
      addressFollower: affiliationsFollowAddress,
      organisations: { providers: config.oidcProviders, publicUrl: config.publicUrl, logger },
    }),
    MunicipalitiesModule,
    ProgrammesModule,
    CirclesModule,
    PracticesModule,
    TalkModule,
    AdoptionsModule,
    RoomsModule,
    SparringModule,
    PeopleModule,
    NotificationsModule,
  ],
  controllers: [
    AuthController,
    OrganisationsController,
    CalendarController,
    RoomFilesController,
    PracticeFilesController,
    FeedsController,
    PicturesController,
    SiteMapController,
    HealthController,
  ],
  providers: [
    { provide: APP_GUARD, useClass: AccessGuard },
    ThemesReader,
    FindTexts,
    SearchResolver,
    { provide: ServiceFacts, useValue: config },
    { provide: FileLimit, useValue: new FileLimit(mostFileBytes(config)) },
    { provide: OwnAddress, useFactory: () => new OwnAddress(config.publicUrl) },
    { provide: PublicAddress, useFactory: () => new PublicAddress(config.publicUrl) },
    Pictures,
    ServiceResolver,
    AccountResolver,
    SignInResolver,
    OrganisationsResolver,
    SecurityResolver,
    AddressResolver,
    MailsResolver,
    AffiliationsResolver,
    ColleaguesResolver,
    InvitationsResolver,
    CircleEndingsResolver,
    CirclesResolver,
    OffersResolver,
    OwnCirclesResolver,
    CircleChangesResolver,
    OwnCircleSeatsResolver,
    TipsResolver,
    TransfersResolver,
    PlacePresenter,
    MunicipalitiesResolver,
    ThemesResolver,
    RoundsResolver,
    ScheduleResolver,
    ScheduleCalendarResolver,
    TutorsResolver,
    ProgrammeResolver,
    RequestsResolver,
    ReportsResolver,
    FollowUpsResolver,
    PairsResolver,
    PeopleResolver,
    RoomsResolver,
    AttendanceResolver,
    CertificatesResolver,
    NotesResolver,
    PostsResolver,
    PracticeOfDraftResolver,
    FollowingResolver,
    AdoptionsResolver,
    PracticeLanguagesResolver,
    CoauthorsResolver,
    PracticeFieldsResolver,
    FitResolver,
    ByMunicipalityResolver,
    PracticeAdviceResolver,
    TalkResolver,
    PracticeFilesResolver,
    PracticesResolver,
    ReviewsResolver,
    StillTrueResolver,
    MaterialsResolver,
    TasksResolver,
    DiscussionResolver,
  ],
});
