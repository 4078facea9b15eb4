import { formatMeeting } from '#kernel';
import { Row, Rows } from '#ui';
import type { MyPageQuery } from '../../gql/graphql';
import { path } from '../../paths';
import { useWords } from '../../use-words';

type Room = MyPageQuery['myRooms'][number];

/** The circles that one leads without a seat in them: each leads to its room. */
export function LedRooms({ rooms, now }: { rooms: Room[]; now: string }) {
  const { locale, t } = useWords();
  if (rooms.length === 0) return null;
  return (
    <section className="section" aria-labelledby="led">
      <h2 id="led">{t('room.led')}</h2>
      <Rows>
        {rooms.map((room) => (
          <Row
            key={room.id}
            title={room.title}
            href={path(locale, 'room', room.slug)}
            lang={room.locale === locale ? undefined : room.locale}
            meta={[<Next key="next" room={room} now={now} />]}
          />
        ))}
      </Rows>
    </section>
  );
}

function Next({ room, now }: { room: Room; now: string }) {
  const { locale, t } = useWords();
  const next = room.meetings.find(({ endsAt }) => Date.parse(endsAt) > Date.parse(now));
  if (!next) return t('my.over');
  return (
    <>
      {t('my.next')}: <strong>{formatMeeting(new Date(next.startsAt), new Date(next.endsAt), locale)}</strong>,{' '}
      {next.place ?? t(`mode.${next.mode}`)}
    </>
  );
}
