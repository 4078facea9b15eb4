export const browsers = ['firefox', 'edge', 'opera', 'chrome', 'safari', 'other'] as const;
export const systems = ['android', 'ios', 'windows', 'mac', 'linux', 'other'] as const;

/** As much of a browser as its owner needs to know it again; nothing that tells one person's from another's. */
export interface BrowserFamily {
  browser: (typeof browsers)[number];
  system: (typeof systems)[number];
}

/** In this order: each names itself after those that it is like. */
const browserMarks = { edge: /Edg/, opera: /OPR\//, firefox: /Firefox|FxiOS/, chrome: /Chrom|CriOS/, safari: /Safari/ };
const systemMarks = { android: /Android/, ios: /iPhone|iPad/, windows: /Windows/, mac: /Mac OS/, linux: /Linux|CrOS/ };

const firstOf = <K extends string>(marks: Record<K, RegExp>, text: string): K | 'other' =>
  (Object.keys(marks) as K[]).find((name) => marks[name].test(text)) ?? 'other';

export const browserOf = (userAgent = ''): BrowserFamily => ({
  browser: firstOf(browserMarks, userAgent),
  system: firstOf(systemMarks, userAgent),
});
