import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { noHash, type SealedContent, sealHash } from './seal-hash.js';

const row: SealedContent = {
  sealNumber: '1',
  sealedAt: '1795305660.123000',
  auditId: '7',
  at: '1795305600.000001',
  actorId: '9f2d1b7e-0000-4000-8000-000000000001',
  municipalityCode: '049',
  act: 'circle.return',
  objectKind: 'circle',
  objectId: '9f2d1b7e-0000-4000-8000-000000000002',
  fromStatus: 'proposed',
  toStatus: 'draft',
  reason: null,
};
const hash = (change: Partial<SealedContent> = {}, previous = noHash) => sealHash({ ...row, ...change }, previous);

describe('the hash of a seal', () => {
  it('is SHA-256 over a text that never changes its form', () => {
    const text =
      `["kuntarinki-audit-1","1","${'0'.repeat(64)}","1795305660.123000","7","1795305600.000001",` +
      '"9f2d1b7e-0000-4000-8000-000000000001","049","circle.return","circle",' +
      '"9f2d1b7e-0000-4000-8000-000000000002","proposed","draft",null]';
    expect(hash().toString('hex')).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
  });

  it('is another when any field is, or the seal before', () => {
    const others = (Object.keys(row) as (keyof SealedContent)[]).map((field) => hash({ [field]: 'other' }));
    const all = [hash(), hash({}, hash()), ...others].map((one) => one.toString('hex'));
    expect(new Set(all).size).toBe(Object.keys(row).length + 2);
  });

  it('tells nothing from an empty text, and one field from the next', () => {
    expect(hash({ reason: '' })).not.toEqual(hash({ reason: null }));
    expect(hash({ fromStatus: 'a', toStatus: null })).not.toEqual(hash({ fromStatus: null, toStatus: 'a' }));
    expect(hash({ act: 'a","b' })).not.toEqual(hash({ act: 'a', objectKind: 'b' }));
  });

  it('does not hang on the order in which the fields were read', () => {
    const turned = Object.fromEntries(Object.entries(row).reverse()) as unknown as SealedContent;
    expect(sealHash(turned, noHash)).toEqual(hash());
  });
});
