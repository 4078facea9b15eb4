import { formatDateTime, type Locale } from '#kernel';
import { formWords } from '../circle-form/words.js';
import { Table } from '../lists/table.js';

interface CapacityHistoryProps {
  locale: Locale;
  changes: readonly { id: string; at: string; before: number; after: number; reason: string; byName?: string | null }[];
}

/** Who changed how many seats there are, when and why. */
export function CapacityHistory({ locale, changes }: CapacityHistoryProps) {
  const t = formWords(locale);
  return (
    <Table
      width="wide"
      caption={t('circleSeats.history')}
      columns={(['at', 'what', 'who', 'why'] as const).map((name) => ({ text: t(`circleSeats.${name}`) }))}
      rows={changes.map(({ id, at, before, after, reason, byName }) => ({
        key: id,
        cells: [
          formatDateTime(new Date(at), locale),
          `${before} → ${after}`,
          byName ?? t('circleSeats.erased'),
          reason,
        ],
      }))}
    />
  );
}
