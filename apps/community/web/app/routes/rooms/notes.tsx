import { data } from 'react-router';
import { Button, ButtonLink, Notice, TextArea } from '#ui';
import { RoomNotesPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/notes';
import { insideOnly, meetingNumber } from './inside-only';
import { notesAction } from './notes-action';
import { NotesVersions } from './notes-versions';
import { WrittenBy } from './written-by';

export async function loader({ context, request, params: { slug = '', number = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = searchParams.get('version');
  const version = asked === null ? null : meetingNumber(asked);
  const variables = { slug, number: meetingNumber(number), version, locale: localeOf(pathname) };
  const room = insideOnly(request, await context.get(visit).execute(RoomNotesPageDocument, variables));
  if (!room.meeting || (version !== null && !room.meeting.asked)) throw data(null, { status: 404 });
  const { meeting } = room;
  // The newest one is read where it is written.
  const earlier = version === null || version === meeting.notes?.version ? null : (meeting.asked ?? null);
  return { room, meeting, earlier, done: searchParams.has('done') };
}

export const action = ({ request, context }: Route.ActionArgs) => notesAction(request, context.get(visit));

/** The notes of a meeting, which all inside write together, and their earlier versions. */
export default function NotesPage({ loaderData: { room, meeting, earlier, done }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const number = String(meeting.number);
  const here = path(locale, 'roomNotes', room.slug, number);
  const current = meeting.notes ?? null;
  // Who was overtaken has now read what stands there; any other form stays one of what it was made from.
  const version = actionData && !actionData.overtaken ? actionData.version : String(current?.version ?? 0);
  return (
    <PageFrame
      title={t('page.roomNotes')}
      lead={t('room.notes.lead')}
      above={['circles']}
      crumbs={[
        { text: room.title, href: path(locale, 'circle', room.slug) },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
        { text: meeting.title, href: path(locale, 'roomMeeting', room.slug, number) },
      ]}
      errors={actionData && [{ text: actionData.error, field: earlier ? undefined : 'notes' }]}
    >
      {done && !actionData && (
        <div className="section">
          <Notice kind="saved" heading={t('room.notes.saved')} />
        </div>
      )}
      {actionData?.overtaken && current && (
        <section className="section stack" aria-labelledby="theirs">
          <h2 id="theirs">{t('room.theirs')}</h2>
          <p className="room-text">{current.text}</p>
          <WrittenBy notes={current} />
        </section>
      )}
      {earlier ? (
        <section className="section stack" aria-labelledby="earlier">
          <h2 id="earlier">{t('room.notes.version', { n: earlier.version })}</h2>
          <p className="room-text">{earlier.text}</p>
          <WrittenBy notes={earlier} />
          <form method="post" action={`${here}?version=${String(earlier.version)}`}>
            <input type="hidden" name="meeting" value={meeting.id} />
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="restore" value={earlier.version} />
            <p className="actions">
              <Button>{t('room.notes.restore')}</Button>
              <ButtonLink look="secondary" href={here}>
                {t('room.notes.back')}
              </ButtonLink>
            </p>
          </form>
        </section>
      ) : (
        <form method="post" action={here} className="section join" noValidate>
          <input type="hidden" name="meeting" value={meeting.id} />
          <input type="hidden" name="version" value={version} />
          {actionData?.overtaken && <h2>{t('room.yours')}</h2>}
          <TextArea
            id="notes"
            name="notes"
            rows={16}
            label={t('room.notes.field')}
            hint={t('room.notes.hint')}
            defaultValue={actionData?.text ?? current?.text ?? ''}
            error={actionData?.error}
          />
          <p className="actions">
            <Button>{t('room.notes.save')}</Button>
            <ButtonLink look="secondary" href={path(locale, 'roomMeeting', room.slug, number)}>
              {t('action.cancel')}
            </ButtonLink>
          </p>
        </form>
      )}
      <NotesVersions versions={meeting.notesVersions} page={here} shown={earlier?.version} />
    </PageFrame>
  );
}
