import { index, type RouteConfig, route } from '@react-router/dev/routes';
// The build reads this file before it knows the aliases of the libs: nothing of them is imported here.
import { type PageName, paths } from './path-words';

const files: Record<PageName, string> = {
  circles: 'routes/circles.tsx',
  newCircle: 'routes/circle-form/new.tsx',
  circle: 'routes/circle/circle.tsx',
  editCircle: 'routes/circle-form/edit.tsx',
  circleTexts: 'routes/circle-texts/texts.tsx',
  circleFacilitators: 'routes/facilitators/facilitators.tsx',
  circleMeetings: 'routes/circle-meetings/meetings.tsx',
  circleSeats: 'routes/circle-seats/circle-seats.tsx',
  people: 'routes/people/people.tsx',
  person: 'routes/person/person.tsx',
  audit: 'routes/audit/audit.tsx',
  auditExport: 'routes/audit/export.tsx',
  jobs: 'routes/jobs/jobs.tsx',
  affiliations: 'routes/people/affiliations.tsx',
  organisations: 'routes/people/organisations.tsx',
  newOrganisation: 'routes/people/new-organisation.tsx',
  organisation: 'routes/people/organisation.tsx',
  programmes: 'routes/programmes/programmes.tsx',
  period: 'routes/programmes/period.tsx',
  practices: 'routes/practices/practices.tsx',
  practiceComments: 'routes/practices/practice-comments.tsx',
  practice: 'routes/practices/practice.tsx',
  languages: 'routes/languages/languages.tsx',
  practiceReview: 'routes/practices/practice-review.tsx',
  practiceReviewers: 'routes/practices/practice-reviewers.tsx',
  practiceDrafts: 'routes/practices/practice-drafts.tsx',
  practiceDraft: 'routes/practices/practice-draft.tsx',
  sparring: 'routes/sparring/requests.tsx',
  sparringRounds: 'routes/sparring-rounds/rounds.tsx',
  newSparringRound: 'routes/sparring-rounds/new-round.tsx',
  sparringRound: 'routes/sparring-rounds/round.tsx',
  editSparringRound: 'routes/sparring-rounds/edit-round.tsx',
  sparringRequest: 'routes/sparring/request.tsx',
  sparringProgramme: 'routes/sparring/programme.tsx',
  sparringFollowUps: 'routes/sparring/follow-ups.tsx',
  sparringSession: 'routes/sparring/session.tsx',
  sparringSessions: 'routes/sparring/sessions.tsx',
  sparringTime: 'routes/sparring/time.tsx',
  sparringBoard: 'routes/board/board.tsx',
  tutorTerms: 'routes/programmes/tutor-terms.tsx',
  signIn: 'routes/account/sign-in.tsx',
  confirmIdentity: 'routes/account/confirm-identity.tsx',
  secondStep: 'routes/second-factor/second-step.tsx',
  mySecondFactor: 'routes/second-factor/my-second-factor.tsx',
  signInLink: 'routes/account/sign-in-link.tsx',
};

/** Every page stands in each language under its own words. */
export default [
  index('routes/choose-language.tsx'),
  ...(Object.keys(paths.circles) as (keyof typeof paths.circles)[]).flatMap((locale) =>
    (Object.keys(files) as PageName[]).map((page) =>
      route([locale, paths[page][locale]].filter(Boolean).join('/'), files[page], { id: `${locale}/${page}` }),
    ),
  ),
  route('*', 'routes/not-found.tsx'),
] satisfies RouteConfig;
