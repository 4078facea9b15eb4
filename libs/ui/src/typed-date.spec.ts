import { describe, expect, it } from '@jest/globals';
import { readDate } from './typed-date.js';

describe('a date that someone typed', () => {
  it.each([
    ['1.1.2021', '2021-01-01'],
    ['01.01.2021', '2021-01-01'],
    [' 21.11.2026 ', '2026-11-21'],
    ['2021-01-01', '2021-01-01'],
    ['29.2.2024', '2024-02-29'],
  ])('is read from %j', (text, date) => expect(readDate(text)).toBe(date));

  it.each(['', '29.2.2023', '31.4.2021', '1.13.2021', '0.1.2021', '2021-02-30', '1.1.21', 'eilen', '1/1/2021'])(
    'is not seen in %j',
    (text) => expect(readDate(text)).toBeNull(),
  );
});
