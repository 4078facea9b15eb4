import { formatDateTime, type Locale } from '#kernel';
import { type ProgrammeKindCode, type ProgrammeLeaderCode, programmeWords } from './programme-words.js';

interface ShownItem {
  kind: ProgrammeKindCode;
  title?: string | null | undefined;
  minutes: number;
  leader: ProgrammeLeaderCode;
  link?: string | null | undefined;
  material?: string | null | undefined;
  notes?: string | null | undefined;
}

export interface ShownProgramme {
  goal?: string | null | undefined;
  items: ShownItem[];
  requester: { name: string };
  tutor: { name: string };
  /** Null: no time was agreed on. */
  sessionMinutes?: number | null | undefined;
  editedAt?: string | null | undefined;
  editedSide?: 'requester' | 'tutor' | null | undefined;
}

/** The programme of a session, to be read and printed. */
export function ProgrammeList({ programme, locale }: { programme: ShownProgramme; locale: Locale }) {
  const t = programmeWords[locale];
  const { goal, items, sessionMinutes, editedAt, editedSide } = programme;
  const total = items.reduce((sum, { minutes }) => sum + minutes, 0);
  const length = (minutes: number): string =>
    minutes < 60 ? t.inMinutes(minutes) : t.inHours(Math.floor(minutes / 60), minutes % 60);
  return (
    <div className="stack">
      <p>
        {t.leaders.requester}: {programme.requester.name}
        <br />
        {t.leaders.tutor}: {programme.tutor.name}
      </p>
      {goal && (
        <p className="terms-lines">
          <b>{t.goal}:</b> {goal}
        </p>
      )}
      {items.length > 0 && (
        <>
          <ol className="programme">
            {items.map((item, index) => (
              // The items of one programme never change place.
              <Item key={String(index)} item={item} programme={programme} locale={locale} />
            ))}
          </ol>
          <p>
            <b>{t.total}:</b> {length(total)}
            {sessionMinutes && (
              <>
                <br />
                <b>{t.session}:</b> {length(sessionMinutes)}
              </>
            )}
          </p>
          {sessionMinutes && total > sessionMinutes && <p>{t.longer(length(total - sessionMinutes))}</p>}
        </>
      )}
      {editedAt && editedSide && (
        <p className="quiet">{t.edited(programme[editedSide].name, formatDateTime(new Date(editedAt), locale))}</p>
      )}
    </div>
  );
}

function Item({ item, programme, locale }: { item: ShownItem; programme: ShownProgramme; locale: Locale }) {
  const t = programmeWords[locale];
  const { kind, title, minutes, leader, link, material, notes } = item;
  const leads = leader === 'both' ? t.bothLead : t.leads(programme[leader].name);
  // A title that is missing is the kind itself, and nobody leads a break.
  const about = [title && t.kinds[kind], kind !== 'break' && leads].filter(Boolean);
  return (
    <li>
      <span className="programme-minutes">{t.inMinutes(minutes)}</span>
      <div>
        <b>{title ?? t.kinds[kind]}</b>
        {about.length > 0 && <span className="programme-note">{about.join(', ')}</span>}
        {(material || link) && (
          <span className="programme-note">
            {t.material}: {material} {link && <a href={link}>{link}</a>}
          </span>
        )}
        {notes && <span className="programme-note">{notes}</span>}
      </div>
    </li>
  );
}
