import { index, type RouteConfig, route } from '@react-router/dev/routes';
// The build reads this file before it knows the aliases of the libs: nothing of them is imported here.
import { type PageName, paths } from './path-words';

const files: Record<PageName, string> = {
  home: 'routes/pages/front.tsx',
  circles: 'routes/circles/list.tsx',
  circle: 'routes/circles/circle.tsx',
  circleFeedback: 'routes/circles/feedback.tsx',
  tip: 'routes/tips/tip.tsx',
  room: 'routes/rooms/room.tsx',
  roomMeeting: 'routes/rooms/meeting.tsx',
  roomMeetingEdit: 'routes/rooms/edit-meeting.tsx',
  tipLink: 'routes/tips/tip-link.tsx',
  mailedChoice: 'routes/messages/mailed-choice.tsx',
  noMoreMails: 'routes/messages/no-more-mails.tsx',
  noMoreTips: 'routes/tips/no-more-tips.tsx',
  municipalities: 'routes/municipalities/list.tsx',
  signIn: 'routes/account/sign-in.tsx',
  confirmIdentity: 'routes/account/confirm-identity.tsx',
  signInLink: 'routes/account/sign-in-link.tsx',
  organisationSignIn: 'routes/account/organisation-sign-in.tsx',
  offer: 'routes/circles/offer.tsx',
  my: 'routes/account/my.tsx',
  myAffiliation: 'routes/account/affiliation.tsx',
  confirmAddress: 'routes/account/confirm-address.tsx',
  ownCircles: 'routes/own-circles/own-circles.tsx',
  newOwnCircle: 'routes/own-circles/new-circle.tsx',
  ownCircle: 'routes/own-circles/own-circle.tsx',
  ownMeetings: 'routes/own-circles/own-meetings.tsx',
  ownCircleSeats: 'routes/own-circles/circle-seats.tsx',
  ownCircleOutcomes: 'routes/own-circles/outcomes.tsx',
  colleagues: 'routes/colleagues/colleagues.tsx',
  invitation: 'routes/colleagues/invitation.tsx',
  myDetails: 'routes/account/details.tsx',
  myOrganisations: 'routes/account/my-organisations.tsx',
  myData: 'routes/account/my-data.tsx',
  myDataFile: 'routes/account/my-data-file.tsx',
  eraseAccount: 'routes/account/erase-account.tsx',
  accountErased: 'routes/account/account-erased.tsx',
  myMails: 'routes/messages/my-mails.tsx',
  myCalendar: 'routes/messages/my-calendar.tsx',
  people: 'routes/people/people.tsx',
  mySignIns: 'routes/account/sign-ins.tsx',
  changeAddress: 'routes/address/change-address.tsx',
  confirmNewAddress: 'routes/address/confirm-new-address.tsx',
  stopAddress: 'routes/address/stop-address.tsx',
  accessibility: 'routes/pages/accessibility.tsx',
  privacy: 'routes/pages/privacy.tsx',
  cookies: 'routes/pages/cookies.tsx',
  licence: 'routes/pages/licence.tsx',
  siteMap: 'routes/pages/site-map.tsx',
};

/** Every page stands in each language under its own words. */
export default [
  index('routes/pages/choose-language.tsx'),
  ...(Object.keys(paths.home) as (keyof typeof paths.home)[]).flatMap((locale) =>
    (Object.keys(files) as PageName[]).map((page) =>
      route([locale, paths[page][locale]].filter(Boolean).join('/'), files[page], { id: `${locale}/${page}` }),
    ),
  ),
  route('*', 'routes/pages/not-found.tsx'),
] satisfies RouteConfig;
