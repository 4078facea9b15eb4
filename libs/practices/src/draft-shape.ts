import type { AccountId, Locale } from '#kernel';
import { bestVersionFirst, readingOrder } from '#languages';
import { municipalityShape } from '#municipalities';
import { column, type FieldSql, type Shape } from '#platform';
import { candidatesOf } from './draft-facts.js';

/** The circle that the draft `d` came from. */
export const circleShape = (locale: Locale): Shape => {
  const text =
    (field: 'title' | 'locale'): FieldSql =>
    ({ param }) =>
      `(SELECT v.${field} FROM circle_text v WHERE v.circle_id = c.id
        ORDER BY ${bestVersionFirst('v.locale', param(readingOrder(locale)))} LIMIT 1)`;
  return { id: column('c.id'), slug: column('c.slug'), title: text('title'), locale: text('locale') };
};

const wordsShape = (field: 'title' | 'text'): Shape => ({
  fi: column(`nullif(d.${field} ->> 'fi', '')`),
  sv: column(`nullif(d.${field} ->> 'sv', '')`),
});

const contributorShape: Shape = {
  // Null for an erased account.
  name: column(`nullif(pa.name, '')`),
  municipality: ({ object }) => object(municipalityShape('pm')),
  municipalityName: ({ field, param }) => `pm.name ->> ${param(field.args.locale)}::text`,
  author: column('pc.author'),
  status: column('pc.status'),
};

const candidateShape: Shape = {
  id: column('x.account_id'),
  name: column('pa.name'),
  municipality: ({ object }) => object(municipalityShape('pm')),
};

const named = 'JOIN account pa ON pa.id = %.account_id JOIN municipality pm ON pm.code = %.municipality_code';
const namedBy = (alias: string): string => named.replaceAll('%', alias);

/** The rows of drafts `d`, each with the circle `c` or the pair `op` of sparring that it came from. */
export const draftTables = `practice_draft d LEFT JOIN circle c ON c.id = d.circle_id LEFT JOIN sparring_pair op ON op.id = d.pair_id`;

/** The sparring that the draft `d` came from. */
const sparringShape: Shape = {
  requestId: column('op.request_id'),
  municipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('om'))} FROM sparring_request oq JOIN municipality om ON om.code = oq.municipality_code
      WHERE oq.id = op.request_id)`,
  tutorMunicipality: ({ object }) =>
    `(SELECT ${object(municipalityShape('ot'))} FROM tutor_municipality oa JOIN municipality ot ON ot.code = oa.municipality_code
      WHERE oa.id = op.tutor_municipality_id)`,
  municipalityName: ({ field, param }) =>
    `(SELECT om.name ->> ${param(field.args.locale)}::text FROM sparring_request oq
      JOIN municipality om ON om.code = oq.municipality_code WHERE oq.id = op.request_id)`,
  tutorMunicipalityName: ({ field, param }) =>
    `(SELECT ot.name ->> ${param(field.args.locale)}::text FROM tutor_municipality oa
      JOIN municipality ot ON ot.code = oa.municipality_code WHERE oa.id = op.tutor_municipality_id)`,
  heldOn: column('(SELECT osr.held_on FROM sparring_report osr WHERE osr.pair_id = op.id)'),
};

/** The practice `wp` as which the draft is written on. */
const becameShape: Shape = {
  id: column('wp.id'),
  status: column('wp.status'),
  slug: column(`CASE WHEN wp.revision > 0 AND wp.status <> 'retracted' THEN wp.slug END`),
};

/** What a draft `d` of the circle `c`, or of the pair `op`, is to whoever may read it. */
const draftShape = (locale: Locale): Shape => ({
  id: column('d.id'),
  version: column('d.version'),
  title: ({ object }) => object(wordsShape('title')),
  text: ({ object }) => object(wordsShape('text')),
  circle: ({ object }) => `CASE WHEN c.id IS NOT NULL THEN ${object(circleShape(locale))} END`,
  sparring: ({ object }) => `CASE WHEN op.id IS NOT NULL THEN ${object(sparringShape)} END`,
  themeLabels: ({ field, param }) =>
    `(SELECT coalesce(json_agg(th.label ->> ${param(field.args.locale)}::text ORDER BY th.position, th.id), '[]')
      FROM practice_draft_theme h JOIN theme th ON th.id = h.theme_id WHERE h.draft_id = d.id)`,
  practice: ({ object }) => `(SELECT ${object(becameShape)} FROM practice wp WHERE wp.draft_id = d.id)`,
  createdAt: column('d.created_at'),
  editedAt: column('d.edited_at'),
});

const contributors = (where: string): FieldSql =>
  function listed({ list }) {
    return list(
      `practice_contributor pc ${namedBy('pc')} WHERE pc.draft_id = d.id AND ${where}`,
      'pc.author DESC, pa.name COLLATE "fi-x-icu", pc.account_id',
      contributorShape,
    );
  };

/** The same for the person who stands to it as `st` says: who has not said yes is seen only by who edits, and by themself. */
export const ownDraftShape = (accountId: AccountId, locale: Locale): Shape => ({
  ...draftShape(locale),
  edits: column('st.edits'),
  ownStatus: column('st.own'),
  contributors: (asked) =>
    contributors(`(st.edits OR pc.status = 'accepted' OR pc.account_id = ${asked.param(accountId)}::uuid)`)(asked),
  candidates: ({ list }) =>
    list(
      `${candidatesOf} x ${namedBy('x')} WHERE st.edits AND NOT EXISTS (SELECT FROM practice wp WHERE wp.draft_id = d.id)`,
      'pa.name COLLATE "fi-x-icu", x.account_id',
      candidateShape,
    ),
});

/** The same for the project team. */
export const adminDraftShape = (locale: Locale): Shape => ({
  ...draftShape(locale),
  makerName: column(`(SELECT nullif(ma.name, '') FROM account ma WHERE ma.id = d.created_by)`),
  contributors: contributors('true'),
});
