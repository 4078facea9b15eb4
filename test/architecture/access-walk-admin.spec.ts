import { adminAccount } from '../support/access-walk/admin-account.ts';
import { adminCircles } from '../support/access-walk/admin-circles.ts';
import { adminPeople } from '../support/access-walk/admin-people.ts';
import { adminProgrammes } from '../support/access-walk/admin-programmes.ts';
import { adminSecurity } from '../support/access-walk/admin-security.ts';
import { adminSparring } from '../support/access-walk/admin-sparring.ts';
import { adminSparringBoard } from '../support/access-walk/admin-sparring-board.ts';
import { adminSparringPairs } from '../support/access-walk/admin-sparring-pairs.ts';
import { adminSparringProgramme } from '../support/access-walk/admin-sparring-programme.ts';
import { adminSparringRounds } from '../support/access-walk/admin-sparring-rounds.ts';
import { adminSparringSchedule } from '../support/access-walk/admin-sparring-schedule.ts';
import { adminAffiliations } from '../support/access-walk/affiliations.ts';
import { describeWalk } from '../support/access-walk/describe-walk.ts';
import { adminSights } from '../support/access-walk/personal.ts';
import { adminPosts } from '../support/access-walk/posts.ts';
import { adminPractices } from '../support/access-walk/practices.ts';
import { adminReviews, reviewSights } from '../support/access-walk/reviews.ts';
import { adminHolding } from '../support/access-walk/sparring-holding.ts';
import { adminTalk } from '../support/access-walk/talk.ts';
import { adminTalkSights } from '../support/access-walk/talk-sights.ts';

/** How each root field is called, and who gets what. A new field needs a row. */
describeWalk(
  'admin',
  { ...adminSights, ...adminTalkSights, ...reviewSights },
  {
    ...adminAccount,
    ...adminCircles,
    ...adminPeople,
    ...adminPosts,
    ...adminReviews,
    ...adminPractices,
    ...adminTalk,
    ...adminProgrammes,
    ...adminSecurity,
    ...adminSparring,
    ...adminSparringProgramme,
    ...adminHolding,
    ...adminSparringRounds,
    ...adminSparringBoard,
    ...adminSparringPairs,
    ...adminSparringSchedule,
    ...adminAffiliations,
  },
);
