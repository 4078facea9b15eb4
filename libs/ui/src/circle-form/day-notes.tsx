import { dayNotes, type Locale } from '#kernel';
import { FieldNote } from '../form/field.js';
import { formWords } from './words.js';

/** What to think of about the day of a meeting, `2026-11-21`: it can be chosen all the same. */
export function DayNotes({ locale, date }: { locale: Locale; date: string | null }) {
  const t = formWords(locale);
  const notes = date === null ? [] : dayNotes(date);
  if (notes.length === 0) return null;
  const texts = notes.map((note) =>
    note.kind === 'day_off' ? t('dayNote.day_off', { name: note.name[locale] }) : t(`dayNote.${note.kind}`),
  );
  return <FieldNote>{texts.join(' ')}</FieldNote>;
}
