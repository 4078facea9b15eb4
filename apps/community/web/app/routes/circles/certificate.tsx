import { Notice } from '#ui';
import { CertificatePageDocument } from '../../gql/graphql';
import { PageFrame } from '../../parts/page-frame';
import { answeredForMember } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/certificate';

export async function loader({ context, request, params }: Route.LoaderArgs) {
  const variables = { slug: params.slug ?? '', locale: localeOf(new URL(request.url).pathname) };
  const result = await context.get(visit).execute(CertificatePageDocument, variables);
  return { participation: answeredForMember(request, result).myParticipation ?? null };
}

/** The certificate of participation in each language, or why there is none. */
export default function CertificatePage({ loaderData: { participation } }: Route.ComponentProps) {
  const { locale, t } = useWords();
  if (participation === null)
    return (
      <PageFrame title={t('page.certificate')} above={['circles']}>
        <div className="section">
          <Notice kind="info" heading={t('certificate.nothing')}>
            <p>{t('certificate.nothingNote')}</p>
          </Notice>
        </div>
      </PageFrame>
    );
  const { slug, title, attended, held, needed } = participation;
  const ready = attended >= needed;
  const lang = participation.locale === locale ? undefined : participation.locale;
  return (
    <PageFrame
      title={t('page.certificate')}
      lead={t('certificate.lead')}
      above={['circles']}
      crumbs={[{ text: title, href: path(locale, 'circle', slug), lang }]}
    >
      <section className="section stack" aria-labelledby="participation">
        <h2 id="participation" lang={lang}>
          {title}
        </h2>
        <Notice kind={ready ? 'saved' : 'info'} heading={t(ready ? 'certificate.ready' : 'certificate.none')} level={3}>
          <p>
            {t('certificate.attended', { attended, held })} {!ready && t('certificate.tooFew', { needed })}
          </p>
        </Notice>
        {ready && (
          <>
            <p>{t('certificate.choose')}</p>
            <ul className="plain-list">
              {(['fi', 'sv', 'en'] as const).map((language) => (
                <li key={language}>
                  <a href={`${path(locale, 'certificateFile', slug)}?language=${language}`} hrefLang={language}>
                    {t(`certificate.in.${language}`)}
                  </a>
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
    </PageFrame>
  );
}
