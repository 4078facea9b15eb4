import type { Sight } from './sight.ts';

/** Of the first thread about a practice, which everyone reads. */
const ofTalk = (fields: string, value: Sight['value']): Sight => ({
  document: `query ($talked: String!) { it: practiceTalk(slug: $talked) { nodes { ${fields} } } }`,
  value: (it) => it.nodes?.[0] && value(it.nodes[0]),
  seen: 'everyone',
});

const ofReported = (fields: string, value: Sight['value']): Sight => ({
  document: `{ it: reportedPracticeComments { nodes { ${fields} } } }`,
  value: (it) => it.nodes?.[0] && value(it.nodes[0]),
  seen: ['coordinator', 'administrator'],
});

/** Whoever is signed in but the representative: nobody else takes part, and nobody speaks to themself. */
const others = [
  ...(['member', 'colleague', 'municipalCoordinator', 'tutor'] as const),
  ...(['stranger', 'facilitator', 'coordinator', 'administrator', 'former'] as const),
];

export const communityTalkSights: Record<string, Sight> = {
  'MentionablePerson.name': {
    document: `query ($talked: String!) { it: practiceTalk(slug: $talked) { mentionable { name } } }`,
    value: (it) => it.mentionable?.[0]?.name,
    seen: others,
  },
  'PracticeThread.name': ofTalk('name', (it) => it.name),
  'PracticeReply.name': ofTalk('replies { name }', (it) => it.replies?.[0]?.name),
};

export const adminTalkSights: Record<string, Sight> = {
  'AdminReportedComment.name': ofReported('name', (it) => it.name),
  'AdminCommentReport.name': ofReported('reports { name }', (it) => it.reports?.[0]?.name),
};
