import { data } from 'react-router';
import { Button, ButtonLink, TextArea, TextField } from '#ui';
import { EditRoomMeetingPageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/edit-meeting';
import { editMeetingAction } from './edit-meeting-action';
import { insideOnly, meetingNumber } from './inside-only';

export async function loader({ context, request, params: { slug = '', number = '' } }: Route.LoaderArgs) {
  const variables = { slug, number: meetingNumber(number), locale: localeOf(new URL(request.url).pathname) };
  const room = insideOnly(request, await context.get(visit).execute(EditRoomMeetingPageDocument, variables));
  // Who is inside without leading has no such page.
  if (!room.meeting || !(room.leads || room.team)) throw data(null, { status: 404 });
  return { room, meeting: room.meeting };
}

export const action = ({ request, context }: Route.ActionArgs) => editMeetingAction(request, context.get(visit));

/** Agenda and joining link of a meeting, for those inside. */
export default function EditMeetingPage({ loaderData: { room, meeting }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const number = String(meeting.number);
  const back = path(locale, 'roomMeeting', room.slug, number);
  const errorOf = (field: string) => (actionData?.field === field ? actionData.error : undefined);
  return (
    <PageFrame
      title={t('room.edit')}
      lead={t('room.editLead')}
      above={['circles']}
      crumbs={[
        { text: room.title, href: path(locale, 'circle', room.slug) },
        { text: t('page.room'), href: path(locale, 'room', room.slug) },
        { text: meeting.title, href: back },
      ]}
      errors={actionData && [{ text: actionData.error, field: actionData.field }]}
    >
      {actionData?.overtaken && (
        <section className="section stack" aria-labelledby="theirs">
          <h2 id="theirs">{t('room.theirs')}</h2>
          <p className="room-text">{meeting.agenda ?? t('room.noAgenda')}</p>
          <p className="room-link">{meeting.link ?? t('room.noLink')}</p>
        </section>
      )}
      {!actionData && meeting.publishedAgenda && (
        <section className="section stack" aria-labelledby="published">
          <h2 id="published">{t('room.publishedAgenda')}</h2>
          <p className="room-text" lang={meeting.locale === locale ? undefined : meeting.locale}>
            {meeting.publishedAgenda}
          </p>
        </section>
      )}
      <form
        method="post"
        action={path(locale, 'roomMeetingEdit', room.slug, number)}
        className="section join"
        noValidate
      >
        <input type="hidden" name="meeting" value={meeting.id} />
        {/* Who was overtaken has now read what stands there; any other form stays one of what it was made from. */}
        <input
          type="hidden"
          name="version"
          value={actionData && !actionData.overtaken ? actionData.version : meeting.version}
        />
        {actionData?.overtaken && <h2>{t('room.yours')}</h2>}
        <TextArea
          id="agenda"
          name="agenda"
          rows={8}
          label={t('room.agenda')}
          optional={t('form.optional')}
          hint={t('room.agendaHint')}
          defaultValue={actionData?.agenda ?? meeting.agenda ?? ''}
          error={errorOf('agenda')}
        />
        <TextField
          id="link"
          name="link"
          label={t('room.linkField')}
          optional={t('form.optional')}
          hint={t('room.linkHint')}
          defaultValue={actionData?.link ?? meeting.link ?? ''}
          error={errorOf('link')}
        />
        <p className="actions">
          <Button>{t('room.save')}</Button>
          <ButtonLink look="secondary" href={back}>
            {t('action.cancel')}
          </ButtonLink>
        </p>
      </form>
    </PageFrame>
  );
}
