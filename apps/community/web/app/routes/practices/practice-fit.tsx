import { data } from 'react-router';
import { Button, fieldTexts, Markdown, Notice, Select, type Status, StatusTag } from '#ui';
import { PracticeFitDocument, PracticeFitPageDocument, type PracticeFitQuery } from '../../gql/graphql';
import { wordsOf } from '../../i18n';
import { answered } from '../../loading';
import { PageFrame } from '../../parts/page-frame';
import { localeOf, path } from '../../paths';
import { pageMeta } from '../../title';
import { useWords } from '../../use-words';
import { visit } from '../../visit';
import type { Route } from './+types/practice-fit';

type Fit = NonNullable<PracticeFitQuery['practiceFit']>;
type Condition = Fit['conditions'][number];

export async function loader({ context, request, params: { slug = '' } }: Route.LoaderArgs) {
  const { pathname, searchParams } = new URL(request.url);
  const locale = localeOf(pathname);
  const { execute } = context.get(visit);
  const { practice, municipalities, viewer } = answered(await execute(PracticeFitPageDocument, { slug, locale }));
  if (!practice) throw data(null, { status: 404 });
  const asked = searchParams.get('municipality');
  const own = viewer?.affiliations.map(({ municipality }) => municipality.code) ?? [];
  const code = asked ?? own[0] ?? '';
  const municipality = municipalities.find((one) => one.code === code) ?? null;
  const fit = municipality && answered(await execute(PracticeFitDocument, { slug, municipality: code })).practiceFit;
  const unknown = code !== '' && fit === null;
  return data(
    { practice, municipalities, municipality, fit, unknown, isOurs: own.includes(code) },
    { status: unknown ? 422 : 200 },
  );
}

export const meta = ({ location, loaderData }: Route.MetaArgs) => {
  const locale = localeOf(location.pathname);
  const t = wordsOf(locale);
  const title = [t('page.practiceFit'), loaderData?.practice.text.title].filter(Boolean).join(': ');
  return pageMeta(locale, title, { description: t('fit.lead'), error: loaderData?.unknown === true });
};

/** A practice held against a municipality, condition by condition. */
export default function PracticeFit({ loaderData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const { practice, municipalities, municipality, fit, unknown, isOurs } = loaderData;
  const lang = practice.text.locale === locale ? undefined : practice.text.locale;
  const error = unknown ? t('fit.unknownMunicipality') : undefined;
  return (
    <PageFrame
      title={t('page.practiceFit')}
      lead={t('fit.lead')}
      above={['practices']}
      titledByMeta
      crumbs={[
        { text: practice.text.title ?? t('practice.unnamed'), href: path(locale, 'practice', practice.slug), lang },
      ]}
      errors={error ? [{ text: error, field: 'municipality' }] : undefined}
    >
      <form method="get" className="as-of section">
        <Select
          id="municipality"
          name="municipality"
          label={t('fit.municipality')}
          none={t('fit.choose')}
          error={error}
          choices={municipalities.map(({ code, name }) => ({ value: code, text: name }))}
          chosen={municipality?.code ?? ''}
        />
        <p className="actions">
          <Button>{t('fit.show')}</Button>
        </p>
      </form>
      {fit && municipality && (
        <section className="section stack" aria-labelledby="fit">
          <h2 id="fit">{t('fit.heading', { m: municipality.name })}</h2>
          <ul className="fit">
            {fit.conditions.map((condition) => (
              <li key={condition.language ?? condition.kind}>
                <StatusTag status={looks[condition.outcome]}>{t(`fit.outcomes.${condition.outcome}`)}</StatusTag>
                <Told condition={condition} fit={fit} fields={practice.fields} name={municipality.name} />
              </li>
            ))}
          </ul>
          {isOurs && fit.organisationModels.length === 0 && (
            <p>
              <a href={path(locale, 'supportProfile')}>{t('fit.tell')}</a>
            </p>
          )}
        </section>
      )}
      {practice.text.conditions && (
        <section className="section stack text" aria-labelledby="conditions">
          <h2 id="conditions">{t('fit.ownWords')}</h2>
          <div lang={lang}>
            <Markdown text={practice.text.conditions} under={2} />
          </div>
        </section>
      )}
      <div className="section">
        <Notice kind="info" heading={t('fit.note')}>
          <p>
            <a href={path(locale, 'practiceAdoptions', practice.slug)}>{t('fit.adoptions')}</a>
          </p>
        </Notice>
      </div>
    </PageFrame>
  );
}

const looks: Record<Condition['outcome'], Status> = { met: 'done', unmet: 'declined', unknown: 'full' };

interface ToldProps {
  condition: Condition;
  fit: Fit;
  /** Where it was tried. */
  fields: { sizes: readonly string[]; organisationModels: readonly string[] };
  /** Of the municipality. */
  name: string;
}

/** One condition in words, with what either side has said. */
function Told({ condition: { reason, kind, language }, fit, fields, name }: ToldProps) {
  const { locale, t } = useWords();
  const isSize = kind === 'size';
  const kindOfField = isSize ? 'sizes' : 'organisationModels';
  const texts = (values: readonly string[]) => fieldTexts(locale, kindOfField, values).join(', ');
  const theirs = isSize ? [fit.size] : fit.organisationModels;
  return (
    <span className="fit-told">
      <b>{language ? t(`fit.languages.${language}`) : t(`fit.kinds.${isSize ? 'size' : 'organisation_model'}`)}</b>
      <span>{t(`fit.reasons.${reason}`, { m: name, theirs: texts(theirs), tried: texts(fields[kindOfField]) })}</span>
    </span>
  );
}
