/** The part of an address made from a name: `Hyvinkää` → `hyvinkaa`, `Pedersören kunta` → `pedersoren-kunta`. */
export const slugOf = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
