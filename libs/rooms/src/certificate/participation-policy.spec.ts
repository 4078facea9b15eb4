import { expect, it } from '@jest/globals';
import { meetingsNeeded } from './participation-policy.js';

it.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 2],
  [4, 3],
  [5, 4],
  [6, 4],
  [9, 6],
])('a certificate of %i meetings needs %i', (held, needed) => expect(meetingsNeeded(held)).toBe(needed));
