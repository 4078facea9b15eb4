import { communityAdoptions } from '../support/access-walk/adoptions.ts';
import { communityAffiliations } from '../support/access-walk/affiliations.ts';
import { communityCoauthorSights, communityCoauthors } from '../support/access-walk/coauthors.ts';
import { communityAccount } from '../support/access-walk/community-account.ts';
import { communityAddress } from '../support/access-walk/community-address.ts';
import { communityCircles } from '../support/access-walk/community-circles.ts';
import { communityDiscussion } from '../support/access-walk/community-discussion.ts';
import { communityMails } from '../support/access-walk/community-mails.ts';
import { communityOrganisations } from '../support/access-walk/community-organisations.ts';
import { communityOwnCircles } from '../support/access-walk/community-own-circles.ts';
import { communityPeople } from '../support/access-walk/community-people.ts';
import { communityRooms } from '../support/access-walk/community-rooms.ts';
import { communitySearch } from '../support/access-walk/community-search.ts';
import { communitySecurity } from '../support/access-walk/community-security.ts';
import { communitySparring } from '../support/access-walk/community-sparring.ts';
import { communitySparringPairs } from '../support/access-walk/community-sparring-pairs.ts';
import { communitySparringProgramme } from '../support/access-walk/community-sparring-programme.ts';
import { communitySparringRounds } from '../support/access-walk/community-sparring-rounds.ts';
import { communitySparringSchedule } from '../support/access-walk/community-sparring-schedule.ts';
import { communityTips } from '../support/access-walk/community-tips.ts';
import { communityTransfers } from '../support/access-walk/community-transfers.ts';
import { describeWalk } from '../support/access-walk/describe-walk.ts';
import { communitySights } from '../support/access-walk/personal.ts';
import { communityPosts } from '../support/access-walk/posts.ts';
import { communityPractices } from '../support/access-walk/practices.ts';
import { communityReviews } from '../support/access-walk/reviews.ts';
import { communityHolding } from '../support/access-walk/sparring-holding.ts';
import { communityTalk } from '../support/access-walk/talk.ts';
import { communityTalkSights } from '../support/access-walk/talk-sights.ts';

/** How each root field is called, and who gets what. A new field needs a row. */
describeWalk(
  'community',
  { ...communitySights, ...communityTalkSights, ...communityCoauthorSights },
  {
    ...communityAccount,
    ...communityAdoptions,
    ...communityAddress,
    ...communityCircles,
    ...communityAffiliations,
    ...communityOrganisations,
    ...communityOwnCircles,
    ...communityPeople,
    ...communityPosts,
    ...communityCoauthors,
    ...communityPractices,
    ...communityTalk,
    ...communityDiscussion,
    ...communityReviews,
    ...communityRooms,
    ...communitySearch,
    ...communitySecurity,
    ...communitySparring,
    ...communitySparringProgramme,
    ...communityHolding,
    ...communitySparringRounds,
    ...communitySparringPairs,
    ...communitySparringSchedule,
    ...communityMails,
    ...communityTips,
    ...communityTransfers,
  },
);
