import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import { csvFile } from './csv.js';

const back = (rows: string[][]): string[][] => parse(csvFile(rows), { bom: true });

describe('a CSV file', () => {
  it('is read back as it was, with quotes, commas, line breaks and letters of all kinds', () => {
    const rows = [
      ['Kunta', 'Sanottu'],
      ['Närpiö', 'a "b", c\r\nd'],
      ['', '\n'],
    ];
    expect(back(rows)).toEqual(rows);
  });

  it('holds no formula: what a spreadsheet would calculate is text there', () => {
    const evil = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =cmd|x', '＝1', '\n=1'];
    for (const text of evil) expect(back([[text]])).toEqual([[`'${text}`]]);
    const harmless = ["O'Neil", '1-2', 'a=b', 'x@kunta.example', ''];
    expect(back([harmless])).toEqual([harmless]);
  });
});
