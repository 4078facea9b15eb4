import { Button, Checkboxes } from '#ui';
import { useWords } from '../../use-words';
import type { DraftState } from './draft-action';
import type { DraftData } from './draft-texts';

interface ContributorsProps {
  draft: DraftData;
  state: DraftState | undefined;
  here: string;
}

/** Who made it, with the municipality that they represented; and the form that asks others of the circle. */
export function Contributors({ draft: { contributors, candidates, edits }, state, here }: ContributorsProps) {
  const { t } = useWords();
  return (
    <section className="section stack" aria-labelledby="contributors">
      <h2 id="contributors">{t('drafts.contributors')}</h2>
      {contributors.length === 0 ? (
        <p>{t('drafts.noContributors')}</p>
      ) : (
        <ul className="plain-list">
          {contributors.map(({ name, municipality, author, status }, index) => (
            // Nobody has a place of their own in the list, and two may have one name.
            <li key={String(index)}>
              {name ?? t('deletedUser')}, {municipality.name}
              <br />
              <span className="small quiet">
                {t(author ? 'drafts.author' : 'drafts.contributor')}
                {status !== 'accepted' && ` · ${t(`drafts.status.${status}`)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {edits && candidates.length > 0 && (
        <form method="post" action={here} className="join section">
          <h3>{t('drafts.inviteHeading')}</h3>
          <p className="text">{t('drafts.inviteNote')}</p>
          <Checkboxes
            id="person"
            name="person"
            label={t('drafts.candidates')}
            choices={candidates.map(({ id, name, municipality }) => ({
              value: id,
              text: `${name}, ${municipality.name}`,
            }))}
            chosen={state?.chosen ?? []}
            error={state?.errors.find(({ field }) => field === 'person')?.text}
          />
          <p className="actions">
            <Button name="act" value="invite" look="secondary">
              {t('drafts.invite')}
            </Button>
          </p>
        </form>
      )}
    </section>
  );
}
