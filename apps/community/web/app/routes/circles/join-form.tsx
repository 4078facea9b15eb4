import { formatDate } from '#kernel';
import { Button, Notice, Radios, TextArea, TextField } from '#ui';
import { hasFreeSeat } from '../../parts/circle-words';
import { path } from '../../paths';
import { useWords } from '../../use-words';
import type { FormState } from './circle-action';
import type { CirclePageData } from './circle-page-data';

interface JoinFormProps {
  circle: CirclePageData['circle'];
  viewer: NonNullable<CirclePageData['viewer']>;
  formKey: string;
  form: FormState | undefined;
}

/** Whether every municipality that the viewer represents has all the seats it may have. */
function limitReached({ seats }: CirclePageData['circle']): boolean {
  const { limitPerMunicipality: limit, ofMyMunicipalities: mine } = seats;
  return limit !== null && limit !== undefined && mine.length > 0 && mine.every(({ taken }) => taken >= limit);
}

/** Until when every free seat is kept for others, where all municipalities that the viewer represents have been reached; else null. */
function keptUntil({ seats }: CirclePageData['circle']): Date | null {
  const { free, kept, keptUntil: until, ofMyMunicipalities: mine } = seats;
  if (!until || free === 0 || free > kept || mine.some(({ reached }) => !reached)) return null;
  return new Date(until);
}

export function JoinForm({ circle, viewer, formKey, form }: JoinFormProps) {
  const { locale, t } = useWords();
  const { affiliations } = viewer;
  if (affiliations.length === 0) {
    const returnTo = `${path(locale, 'circle', circle.slug)}#place`;
    return (
      <Notice kind="info" heading={t('place.noAffiliation')} level={3}>
        <p>{t('refusal.not_a_representative')}</p>
        <p>
          <a href={`${path(locale, 'myAffiliation')}?${new URLSearchParams({ returnTo })}`}>
            {t('action.addAffiliation')}
          </a>
        </p>
      </Notice>
    );
  }
  const { approval } = circle.seats;
  const until = keptUntil(circle);
  const blocked = limitReached(circle);
  // After a refusal the page tells what is true now, and its button does that.
  const queue = !hasFreeSeat(circle) || blocked || until !== null || circle.seats.heldForGroup;
  const error = form?.refusal;
  return (
    <form method="post" action={path(locale, 'circle', circle.slug)} className="join">
      <p className="text">
        {approval
          ? t('join.approvalIntro')
          : until !== null && !blocked
            ? t('join.keptIntro', { date: formatDate(until, locale) })
            : circle.seats.heldForGroup && !blocked
              ? t('join.heldIntro')
              : t(blocked && hasFreeSeat(circle) ? 'join.limitIntro' : queue ? 'join.queueIntro' : 'join.intro', {
                  limit: circle.seats.limitPerMunicipality ?? 0,
                })}
      </p>
      <input type="hidden" name="circle" value={circle.id} />
      <input type="hidden" name="key" value={form?.keepKey ? form.key : formKey} />
      <input type="hidden" name="act" value="join" />
      <input type="hidden" name="queue" value={queue ? 'yes' : 'no'} />
      <Municipality
        affiliations={affiliations}
        chosen={form?.municipality}
        error={error?.field === 'municipality' ? error.text : undefined}
      />
      {circle.seats.groupSize > 1 && (
        <>
          <TextField
            id="groupSeats"
            name="seats"
            size="short"
            inputMode="numeric"
            label={t('join.seats')}
            hint={t('join.seatsHint', { most: circle.seats.groupSize })}
            error={error?.field === 'groupSeats' ? error.text : undefined}
            defaultValue={form?.seats || '1'}
          />
          <TextField
            id="least"
            name="least"
            size="short"
            inputMode="numeric"
            label={t('join.least')}
            optional={t('form.optional')}
            hint={t('join.leastHint')}
            defaultValue={form?.least}
          />
        </>
      )}
      <TextArea
        id="wish"
        name="wish"
        label={t('join.wish')}
        optional={t('form.optional')}
        hint={t('join.wishHint')}
        error={error?.field === 'wish' ? error.text : undefined}
        defaultValue={form?.wish}
      />
      <p className="actions">
        <Button>{t(approval ? 'action.apply' : queue ? 'action.joinQueue' : 'action.join')}</Button>
      </p>
    </form>
  );
}

interface MunicipalityProps {
  affiliations: JoinFormProps['viewer']['affiliations'];
  chosen: string | undefined;
  error: string | undefined;
}

function Municipality({ affiliations, chosen, error }: MunicipalityProps) {
  const { t } = useWords();
  const [only, ...others] = affiliations.map(({ municipality }) => municipality);
  if (only && others.length === 0) {
    return (
      <div className="fact" id="municipality" tabIndex={-1}>
        <p>
          <b>{t('join.represents')}</b>
        </p>
        <p>
          {only.name} <span className="small quiet">· {t('join.confirmedAffiliation')}</span>
        </p>
        {error && <Notice kind="info" heading={error} />}
        <input type="hidden" name="municipality" value={only.code} />
      </div>
    );
  }
  return (
    <Radios
      id="municipality"
      name="municipality"
      label={t('join.actFor')}
      choices={affiliations.map(({ municipality: { code, name } }) => ({ value: code, text: name }))}
      chosen={chosen}
      error={error}
    />
  );
}
