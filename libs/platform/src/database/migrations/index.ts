import { Platform1795305600001 } from './1795305600001-platform.js';
import { Register1795305600002 } from './1795305600002-register.js';
import { People1795305600003 } from './1795305600003-people.js';
import { Circles1795305600004 } from './1795305600004-circles.js';
import { SignIn1795305600005 } from './1795305600005-sign-in.js';
import { CircleActs1795305600006 } from './1795305600006-circle-acts.js';
import { AuditSeal1795305600007 } from './1795305600007-audit-seal.js';
import { AdminSignIn1795305600008 } from './1795305600008-admin-sign-in.js';
import { LanguageStatus1795305600009 } from './1795305600009-language-status.js';
import { DeadLetters1795305600010 } from './1795305600010-dead-letters.js';
import { RoleScopes1795305600011 } from './1795305600011-role-scopes.js';
import { WaysIn1795305600012 } from './1795305600012-ways-in.js';
import { OrganisationAccounts1795305600013 } from './1795305600013-organisation-accounts.js';
import { Organisations1795305600014 } from './1795305600014-organisations.js';
import { PeopleAdmin1795305600015 } from './1795305600015-people-admin.js';
import { PersonalRights1795305600016 } from './1795305600016-personal-rights.js';
import { EnrolmentsOfAPool1795305600017 } from './1795305600017-enrolments-of-a-pool.js';
import { ErasingWaysIn1795305600018 } from './1795305600018-erasing-ways-in.js';
import { ChangeOfAddress1795305600019 } from './1795305600019-change-of-address.js';
import { ErasedAtRequest1795305600020 } from './1795305600020-erased-at-request.js';
import { ProgrammePeriods1795305600021 } from './1795305600021-programme-periods.js';
import { CircleMaking1795305600022 } from './1795305600022-circle-making.js';
import { CircleTips1795305600023 } from './1795305600023-circle-tips.js';
import { LedCircles1795305600024 } from './1795305600024-led-circles.js';
import { CircleSeats1795305600025 } from './1795305600025-circle-seats.js';
import { Applications1795305600026 } from './1795305600026-applications.js';
import { CircleRooms1795305600027 } from './1795305600027-circle-rooms.js';
import { MeetingsOfRooms1795305600028 } from './1795305600028-meetings-of-rooms.js';
import { CircleChanges1795305600029 } from './1795305600029-circle-changes.js';
import { CircleMails1795305600030 } from './1795305600030-circle-mails.js';
import { CircleAims1795305600031 } from './1795305600031-circle-aims.js';
import { CircleEndings1795305600032 } from './1795305600032-circle-endings.js';
import { ReservedSeats1795305600033 } from './1795305600033-reserved-seats.js';
import { SeatsOfGroups1795305600034 } from './1795305600034-seats-of-groups.js';
import { CompletedSeats1795305600035 } from './1795305600035-completed-seats.js';
import { SeatTransfers1795305600036 } from './1795305600036-seat-transfers.js';
import { RoomMaterials1795305600037 } from './1795305600037-room-materials.js';
import { RoomTasks1795305600038 } from './1795305600038-room-tasks.js';
import { Discussions1795305600039 } from './1795305600039-discussions.js';
import { MentionsAndModeration1795305600040 } from './1795305600040-mentions-and-moderation.js';
import { PracticeDrafts1795305600041 } from './1795305600041-practice-drafts.js';
import { TutorTerms1795305600050 } from './1795305600050-tutor-terms.js';
import { SparringRequests1795305600051 } from './1795305600051-sparring-requests.js';
import { SparringPairs1795305600052 } from './1795305600052-sparring-pairs.js';
import { IntakeRounds1795305600053 } from './1795305600053-intake-rounds.js';
import { PairAnswers1795305600055 } from './1795305600055-pair-answers.js';
import { SparringTimes1795305600056 } from './1795305600056-sparring-times.js';
import { SparringProgrammes1795305600057 } from './1795305600057-sparring-programmes.js';
import { SparringReports1795305600058 } from './1795305600058-sparring-reports.js';
import { SparringFollowUps1795305600059 } from './1795305600059-sparring-follow-ups.js';
import { SparringBoard1795305600060 } from './1795305600060-sparring-board.js';
import { SessionMails1795305600061 } from './1795305600061-session-mails.js';
import { PracticeDraftsOfSparring1795305600062 } from './1795305600062-practice-drafts-of-sparring.js';
import { MendedAttendance1795305600063 } from './1795305600063-mended-attendance.js';
import { SparringSetTimes1795305600065 } from './1795305600065-sparring-set-times.js';
import { RoundDeclines1795305600066 } from './1795305600066-round-declines.js';
import { SearchDocuments1795305600067 } from './1795305600067-search-documents.js';
import { Practices1795305600069 } from './1795305600069-practices.js';
import { PracticesAreFound1795305600070 } from './1795305600070-practices-are-found.js';
import { PracticeReviews1795305600071 } from './1795305600071-practice-reviews.js';
import { Adoptions1795305600073 } from './1795305600073-adoptions.js';
import { AdoptersAreTold1795305600074 } from './1795305600074-adopters-are-told.js';
import { PracticeLanguages1795305600075 } from './1795305600075-practice-languages.js';
import { PracticeTalk1795305600077 } from './1795305600077-practice-talk.js';
import { TalkMails1795305600078 } from './1795305600078-talk-mails.js';
import { PracticeFiles1795305600079 } from './1795305600079-practice-files.js';
import { PracticeCards1795305600085 } from './1795305600085-practice-cards.js';
import { VectorsUncompressed1795305600086 } from './1795305600086-vectors-uncompressed.js';
import { PracticeFields1795305600090 } from './1795305600090-practice-fields.js';
import { PracticeCoauthors1795305600091 } from './1795305600091-practice-coauthors.js';
import { PracticesStillTrue1795305600092 } from './1795305600092-practices-still-true.js';
import { SupportProfiles1795305600093 } from './1795305600093-support-profiles.js';
import { PracticesOfDrafts1795305600094 } from './1795305600094-practices-of-drafts.js';
import { FollowingPractices1795305600095 } from './1795305600095-following-practices.js';
import { SearchTellsTiers1795305600096 } from './1795305600096-search-tells-tiers.js';
import { MunicipalitiesByName1795305600097 } from './1795305600097-municipalities-by-name.js';
import { SearchStopsCounting1795305600098 } from './1795305600098-search-stops-counting.js';

/** All migrations in their order: forward only, each small and final. */
export const migrations = [
  Platform1795305600001,
  Register1795305600002,
  People1795305600003,
  Circles1795305600004,
  SignIn1795305600005,
  CircleActs1795305600006,
  AuditSeal1795305600007,
  AdminSignIn1795305600008,
  LanguageStatus1795305600009,
  DeadLetters1795305600010,
  RoleScopes1795305600011,
  WaysIn1795305600012,
  OrganisationAccounts1795305600013,
  Organisations1795305600014,
  PeopleAdmin1795305600015,
  PersonalRights1795305600016,
  EnrolmentsOfAPool1795305600017,
  ErasingWaysIn1795305600018,
  ChangeOfAddress1795305600019,
  ErasedAtRequest1795305600020,
  ProgrammePeriods1795305600021,
  CircleMaking1795305600022,
  CircleTips1795305600023,
  LedCircles1795305600024,
  CircleSeats1795305600025,
  Applications1795305600026,
  CircleRooms1795305600027,
  MeetingsOfRooms1795305600028,
  CircleChanges1795305600029,
  CircleMails1795305600030,
  CircleAims1795305600031,
  CircleEndings1795305600032,
  ReservedSeats1795305600033,
  SeatsOfGroups1795305600034,
  CompletedSeats1795305600035,
  SeatTransfers1795305600036,
  RoomMaterials1795305600037,
  RoomTasks1795305600038,
  Discussions1795305600039,
  MentionsAndModeration1795305600040,
  PracticeDrafts1795305600041,
  TutorTerms1795305600050,
  SparringRequests1795305600051,
  SparringPairs1795305600052,
  IntakeRounds1795305600053,
  PairAnswers1795305600055,
  SparringTimes1795305600056,
  SparringProgrammes1795305600057,
  SparringReports1795305600058,
  SparringFollowUps1795305600059,
  SparringBoard1795305600060,
  SessionMails1795305600061,
  PracticeDraftsOfSparring1795305600062,
  MendedAttendance1795305600063,
  SparringSetTimes1795305600065,
  RoundDeclines1795305600066,
  SearchDocuments1795305600067,
  Practices1795305600069,
  PracticesAreFound1795305600070,
  PracticeCards1795305600085,
  VectorsUncompressed1795305600086,
  PracticeLanguages1795305600075,
  PracticeTalk1795305600077,
  TalkMails1795305600078,
  PracticeFiles1795305600079,
  PracticeReviews1795305600071,
  Adoptions1795305600073,
  AdoptersAreTold1795305600074,
  PracticeFields1795305600090,
  PracticeCoauthors1795305600091,
  PracticesStillTrue1795305600092,
  SupportProfiles1795305600093,
  PracticesOfDrafts1795305600094,
  FollowingPractices1795305600095,
  SearchTellsTiers1795305600096,
  MunicipalitiesByName1795305600097,
  SearchStopsCounting1795305600098,
];
