import { accountability, each, type Manifest, notPersonal, pointer, statistics, told, withheld } from './kinds.js';

const circle = `(SELECT c.slug FROM circle c WHERE c.id = t.circle_id)`;

const ofMunicipality = {
  why: 'what a municipality has told of its work stays with it; who added a file is named no more',
  until: 'as long as the practice',
};

/** What a practice says: written for everyone to read, by those who represent a municipality. */
const written = withheld('the text of a municipality; its authors see it on their own pages').stays({
  why: 'what a municipality has told of its work stays with it; its authors are named no more',
  until: 'as long as the practice',
});

/** What a person has made, or is named as a contributor of. */
export const inPractices = {
  'public.practice_draft': {
    whose: 't.created_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'circle_id', 'pair_id', 'created_by', 'version'),
      ...each(told.stays(statistics), 'origin', 'created_at', 'edited_at'),
      ...each(
        told.stays({
          why: 'a draft is written together by those who lead a circle or are of both sides of a sparring, and stays theirs; who made it is named no more',
          until: 'as long as the draft',
        }),
        'title',
        'text',
      ),
    },
    also: { circle },
  },
  'public.practice_contributor': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: {
      ...each(told.goes, 'draft_id', 'account_id', 'municipality_code', 'author', 'status', 'since'),
      invited_by: withheld('the id of another person, who leads the circle').goes,
    },
    also: {
      circle: `(SELECT c.slug FROM practice_draft d JOIN circle c ON c.id = d.circle_id WHERE d.id = t.draft_id)`,
      municipality: `(SELECT m.name ->> 'fi' FROM municipality m WHERE m.code = t.municipality_code)`,
    },
  },
  'public.practice': {
    whose: 't.created_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'slug', 'created_by', 'version', 'revision', 'municipality_code', 'draft_id'),
      ...each(told.stays(statistics), 'main_locale', 'status', 'status_since', 'created_at', 'edited_at'),
      ...each(told.stays(statistics), 'submitted_at', 'published_at'),
      ...notPersonal('confirmed_at', 'confirmation_asked_at', 'confirmation_reminded_at'),
      confirmed_by: withheld('the id of whoever said for the municipality that it holds').stays(accountability),
      ...each(told.stays(statistics), 'edit_minor'),
      ...each(written, 'waiver', 'unreviewed', 'retraction', 'edit_note', 'fields'),
    },
  },
  'public.support_profile': {
    whose: 't.edited_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'municipality_code', 'edited_by', 'version'),
      ...each(told.stays(statistics), 'organisation_models', 'edited_at'),
    },
  },
  'public.practice_author': {
    whose: 't.account_id = $1',
    rows: 'deleted',
    columns: each(told.goes, 'practice_id', 'account_id', 'municipality_code', 'position'),
    also: {
      practice: `(SELECT p.slug FROM practice p WHERE p.id = t.practice_id)`,
      municipality: `(SELECT m.name ->> 'fi' FROM municipality m WHERE m.code = t.municipality_code)`,
    },
  },
  'public.practice_invitation': {
    whose:
      '(t.invited_by = $1 OR t.account_id = $1 OR (t.account_id IS NULL AND t.email = (SELECT a.email FROM account a WHERE a.id = $1)))',
    rows: 'deleted',
    columns: {
      ...each(
        told.goes,
        'id',
        'practice_id',
        'locale',
        'invited_at',
        'expires_at',
        'withdrawn_at',
        'accepted',
        'answered_at',
      ),
      ...each(withheld('it may be the id of another person').goes, 'invited_by', 'account_id'),
      email: withheld('it may be the address of another person, whom this one invited').goes,
    },
    also: { practice: `(SELECT p.slug FROM practice p WHERE p.id = t.practice_id)` },
  },
  'public.practice_text': {
    whose: null,
    columns: {
      ...notPersonal('practice_id', 'locale', 'revision', 'source_revision', 'field_revisions', 'revised_at'),
      ...each(written, 'sections', 'checked'),
    },
  },
  'public.practice_theme': { whose: null, columns: notPersonal('practice_id', 'theme_id') },
  'public.practice_revision': {
    whose: null,
    columns: {
      ...notPersonal('practice_id', 'revision', 'themes', 'published_at', 'minor'),
      ...each(written, 'texts', 'note', 'fields'),
      files: written,
      published_by: withheld('the id of whoever acted for the project team').stays(accountability),
    },
  },
  'public.practice_file': {
    whose: 't.added_by = $1',
    rows: 'stay',
    columns: {
      ...each(told.stays(pointer), 'id', 'practice_id', 'added_by', 'position', 'sha256'),
      ...each(
        told.stays(statistics),
        'kind',
        'media_type',
        'bytes',
        'width',
        'height',
        'language',
        'added_at',
        'removed_at',
      ),
      ...each(told.stays(ofMunicipality), 'file_name', 'words', 'title'),
      content: withheld('the file itself is had from the page of its practice, or asked for').stays(ofMunicipality),
    },
    also: { practice: `(SELECT p.slug FROM practice p WHERE p.id = t.practice_id)` },
  },
  'public.practice_change': {
    whose: null,
    columns: {
      ...notPersonal('practice_id', 'version', 'to_status', 'at', 'named'),
      actor_id: withheld('the id of whoever acted for the municipality or the project team').stays(accountability),
      note: written,
    },
  },
} as const satisfies Manifest;
