import { formatMeeting } from '#kernel';
import { choiceWords, RequestFactsList } from '#ui';
import type { OwnRequestPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';

type Found = OwnRequestPageQuery['ownSparringRequests'][number];

/** The tutor municipality that both have agreed on, and when they meet; neighbours, too, come there. */
export function RequestPairFacts({ request: { tutorMunicipality, session } }: { request: Found }) {
  const { locale, t } = useWords();
  if (!tutorMunicipality) return null;
  const where = session && [choiceWords[locale].modes[session.mode], session.place].filter(Boolean).join(', ');
  const when = session && formatMeeting(new Date(session.startsAt), new Date(session.endsAt), locale);
  return (
    <>
      <RequestFactsList
        rows={[
          [t('pair.tutor'), tutorMunicipality.name],
          ...(session ? [[t('schedule.agreed'), `${when}\n${where}`] as [string, string]] : []),
        ]}
      />
      {session?.link && (
        <p>
          <a href={session.link} rel="noreferrer">
            {t('schedule.openLink')}
          </a>
        </p>
      )}
    </>
  );
}
