import type { TFunction } from 'i18next';
import { formatDate, type Locale } from '#kernel';
import type { CoveredPlace } from '#ui';
import type { AdoptionStage } from '../../gql/graphql';

export const adoptionStages: readonly AdoptionStage[] = ['interested', 'planned', 'piloted', 'in_use', 'dropped'];

/** How the map marks each stage; its words say what the marks mean. */
export const markOf: Record<AdoptionStage, CoveredPlace['state']> = {
  interested: 'silent',
  planned: 'silent',
  piloted: 'late',
  in_use: 'answered',
  dropped: 'declined',
};

/** A calendar day as the reader writes it. */
export const dayIn = (day: string, locale: Locale): string => formatDate(new Date(`${day}T12:00:00Z`), locale);

export const stageWord = (stage: AdoptionStage, t: TFunction): string => t(`adoption.stages.${stage}`);
