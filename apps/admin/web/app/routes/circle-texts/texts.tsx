import { data } from 'react-router';
import { isLocale } from '#kernel';
import { Breadcrumb, ErrorSummary, summaryLine } from '#ui';
import { CircleTextsDocument } from '../../gql/graphql';
import { comeBack } from '../../parts/interrupted';
import { SendAgain } from '../../parts/send-again';
import { answeredForTeam } from '../../parts/signed-in';
import { localeOf, path } from '../../paths';
import { useWords } from '../../use-words';
import { visit } from '../../visit';

import type { Route } from './+types/texts';
import { Content } from './content';
import { textsAction } from './texts-action';
import { textsPath } from './texts-path';

/** The language that is written; without one it is the page's. */
function textOf(request: Request) {
  const { pathname, searchParams } = new URL(request.url);
  const asked = searchParams.get('text');
  return isLocale(asked) ? asked : localeOf(pathname);
}

export async function loader({ context, request, params: { id = '' } }: Route.LoaderArgs) {
  const text = textOf(request);
  if (context.get(comeBack) === 'without registers') return { id, text, circle: null };
  const locale = localeOf(new URL(request.url).pathname);
  const found = await context.get(visit).execute(CircleTextsDocument, { id, locale });
  const { circle } = answeredForTeam(request, found);
  if (!circle) throw data(null, { status: 404 });
  return { id, text, circle };
}

export const action = (sent: Route.ActionArgs) => textsAction(sent, sent.params.id ?? '', textOf(sent.request));

export default function CircleTexts({ loaderData: { id, text, circle }, actionData }: Route.ComponentProps) {
  const { locale, t } = useWords();
  const heading = t(`versions.in.${text}`);
  const refusal = actionData?.interrupted ? t(`form.${actionData.interrupted}`) : actionData?.refusal;
  const errors = [
    ...(refusal ? [{ text: refusal }] : []),
    ...(actionData?.problems ?? []).map((problem) => ({ text: summaryLine(problem, locale), field: problem.field })),
  ];
  const title = [heading, ...(circle ? [circle.title] : [])].join(' – ');
  const page = path(locale, 'circle', id);
  const lang = circle && circle.titleLocale !== locale ? circle.titleLocale : undefined;
  return (
    <main className="page" id="content" tabIndex={-1}>
      <div className="wrap">
        <title>
          {`${errors.length > 0 ? t('form.errorTitle', { title }) : title} – ${t('admin.bar')} – ${t('service.name')}`}
        </title>
        <meta name="robots" content="noindex" />
        {errors.length > 0 && <ErrorSummary heading={t('form.summary')} errors={errors} />}
        <Breadcrumb
          label={t('breadcrumb')}
          crumbs={[
            { text: t('page.circles'), href: path(locale, 'circles') },
            ...(circle ? [{ text: circle.title, href: page, lang }] : []),
          ]}
          here={{ text: heading }}
        />
        {circle ? (
          <Content circle={circle} text={text} state={actionData} />
        ) : (
          <>
            <h1>{heading}</h1>
            <SendAgain
              action={textsPath(locale, id, text)}
              fields={Object.entries(actionData?.values ?? {})}
              signIn={actionData?.interrupted === 'signIn'}
            />
          </>
        )}
      </div>
    </main>
  );
}
