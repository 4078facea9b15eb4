import { Button, TextArea, TextField } from '#ui';
import { useWords } from '../../use-words';
import type { DraftField, DraftState } from './draft-action';
import { type DraftData, DraftTexts } from './draft-texts';

interface DraftFormProps {
  draft: DraftData;
  state: DraftState | undefined;
  here: string;
}

/** The form in which the draft is written; above it, what someone else has written meanwhile. */
export function DraftForm({ draft, state, here }: DraftFormProps) {
  const { locale, t } = useWords();
  const typed = state?.typed;
  // Who was overtaken has now read what stands there; any other form stays one of what it was made from.
  const version = typed && !state?.overtaken ? typed.version : String(draft.version);
  const errorOf = (field: DraftField) => state?.errors.find((one) => one.field === field)?.text;
  const fields = [
    { language: 'fi', title: 'titleFi', text: 'textFi' },
    { language: 'sv', title: 'titleSv', text: 'textSv' },
  ] as const;
  return (
    <>
      {state?.overtaken && (
        <section className="section stack" aria-labelledby="theirs">
          <h2 id="theirs">{t('drafts.theirs')}</h2>
          <DraftTexts draft={draft} level={3} />
        </section>
      )}
      <section className="section stack" aria-labelledby="texts">
        <h2 id="texts">{t(state?.overtaken ? 'drafts.yours' : 'drafts.texts')}</h2>
        <p className="text">{t('drafts.textsNote')}</p>
        <form method="post" action={here} className="join" noValidate>
          <input type="hidden" name="version" value={version} />
          {fields.map(({ language, title, text }) => {
            const lang = language === locale ? undefined : language;
            return (
              <div className="stack" key={language}>
                <TextField
                  id={title}
                  name={title}
                  lang={lang}
                  label={t(`drafts.title.${language}`)}
                  defaultValue={typed?.[title] ?? draft.title[language] ?? ''}
                  error={errorOf(title)}
                />
                <TextArea
                  id={text}
                  name={text}
                  lang={lang}
                  rows={12}
                  label={t(`drafts.text.${language}`)}
                  hint={t('drafts.textHint')}
                  defaultValue={typed?.[text] ?? draft.text[language] ?? ''}
                  error={errorOf(text)}
                />
              </div>
            );
          })}
          <p className="actions">
            <Button name="act" value="save">
              {t('drafts.save')}
            </Button>
          </p>
        </form>
      </section>
    </>
  );
}
