import { Select, TextArea, TextField } from '#ui';
import type { AddMaterialPageQuery } from '../../gql/graphql';
import { useWords } from '../../use-words';
import type { MaterialState } from './material-form';

interface MaterialFieldsProps {
  room: NonNullable<AddMaterialPageQuery['circleRoom']>;
  state: MaterialState | undefined;
  formKey: string;
  /** Number of the meeting from whose page one comes. */
  meeting: number | undefined;
  /** A file has a name already. */
  titleOptional?: boolean;
}

/** What is asked of a link as of a file. */
export function MaterialFields({ room, state, formKey, meeting, titleOptional = false }: MaterialFieldsProps) {
  const { t } = useWords();
  const errorOf = (field: string) => (state?.field === field ? state.error : undefined);
  return (
    <>
      <input type="hidden" name="circle" value={room.id} />
      <input type="hidden" name="key" value={state?.key || formKey} />
      <TextField
        id="title"
        name="title"
        label={t('material.title')}
        optional={titleOptional ? t('form.optional') : undefined}
        hint={t(titleOptional ? 'material.fileTitleHint' : 'material.titleHint')}
        defaultValue={state?.title}
        error={errorOf('title')}
      />
      <TextArea
        id="words"
        name="words"
        rows={3}
        label={t('material.words')}
        optional={t('form.optional')}
        hint={t('material.wordsHint')}
        defaultValue={state?.words}
        error={errorOf('words')}
      />
      <Select
        id="meeting"
        name="meeting"
        label={t('material.whichMeeting')}
        none={t('material.wholeCircle')}
        choices={room.meetings.map(({ number, title }) => ({
          value: String(number),
          text: t('material.meeting', { n: number, title }),
        }))}
        chosen={state?.meeting ?? String(meeting ?? '')}
      />
    </>
  );
}
