import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { csvOf } from './export-csv.js';

const back = (text: string): Record<string, string>[] => parse(text, { columns: true, bom: true });

describe('a table as CSV', () => {
  it('is read by another program as it was written', () => {
    const rows = [
      { name: 'Åsa "Öhman", Borgå', note: 'kaksi\r\nriviä', number: -4, none: null, list: ['fi'], open: true },
      { name: '', note: ';', number: 0, none: undefined, list: {}, open: false },
    ];
    expect(back(csvOf(['name', 'note', 'number', 'none', 'list', 'open'], rows))).toEqual([
      { name: 'Åsa "Öhman", Borgå', note: 'kaksi\r\nriviä', number: '-4', none: '', list: '["fi"]', open: 'true' },
      { name: '', note: ';', number: '0', none: '', list: '{}', open: 'false' },
    ]);
  });

  it.each(['=1+1', '+358', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1'])(
    'does not let %j become a formula',
    (text) => {
      expect(back(csvOf(['a'], [{ a: text }]))).toEqual([{ a: `'${text}` }]);
    },
  );

  it('has its heading also when it has no row', () => {
    expect(csvOf(['a', 'b'], [])).toBe('\ufeff"a","b"\r\n');
  });
});
