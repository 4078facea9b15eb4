import type { TFunction } from 'i18next';
import { typed } from '../../parts/forms';

/** What was typed of a link or a file, and what has to be mended. */
export interface MaterialState {
  error: string;
  field: string | undefined;
  title: string;
  words: string;
  link: string;
  meeting: string;
  key: string;
}

export const typedMaterial = (form: FormData): Omit<MaterialState, 'error' | 'field'> => ({
  title: typed(form, 'title'),
  words: typed(form, 'words'),
  link: typed(form, 'link'),
  meeting: typed(form, 'meeting'),
  key: typed(form, 'key'),
});

export interface MaterialRefused {
  error: string;
  field: string | undefined;
}

/** Why a text was refused, in the reader's words. */
export function textRefused({ code, field }: { code: string; field: string }, t: TFunction): MaterialRefused {
  if (code === 'personal_identity_code') return { error: t('refusal.personal_identity_code'), field };
  if (code === 'empty') return { error: t('material.refused.title_empty'), field };
  return { error: t(field === 'title' ? 'material.refused.title_too_long' : 'material.refused.words_too_long'), field };
}
