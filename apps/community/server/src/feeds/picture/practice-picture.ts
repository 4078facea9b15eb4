import type { Locale } from '#kernel';
import type { PracticeHead } from '#practices';
import { element } from '../xml.js';
import { type Measure, plain, titleLines } from './title-lines.js';

export const pictureSize = { width: 1200, height: 630 } as const;

const words: Record<Locale, { service: string; kind: string }> = {
  fi: { service: 'Kuntarinki', kind: 'Hyvä käytäntö' },
  sv: { service: 'Kommunringen', kind: 'God praxis' },
  en: { service: 'Kuntarinki', kind: 'Good practice' },
};

const margin = 80;
const inner = pictureSize.width - 2 * margin;
const colours = { ground: '#073b40', title: '#ffffff', quiet: '#d5e5e3', accent: '#f2a531' };
const sizes = [
  { size: 84, lines: 3 },
  { size: 68, lines: 4 },
  { size: 54, lines: 5 },
];
/** The title stands in the middle between the name of the site and the municipality. */
const middle = 318;

/** The ring of municipalities, one of which is still open: centres and radii in a square of 48. */
const dots = [
  ...[[24, 6.8, 4.5] as const, [40.9, 21, 3.3] as const, [38.9, 32.6, 2.6] as const, [29.9, 40.2, 4.1] as const],
  ...[[18.1, 40.2, 2.9] as const, [9.1, 32.6, 3.7] as const, [7.1, 21, 2.6] as const, [12.9, 10.8, 3.3] as const],
];

/** What is shared of a practice, as SVG: its title, its municipality and the name of the site. No person is named. */
export function practicePicture(head: PracticeHead, locale: Locale, measure: Measure): string {
  const { service, kind } = words[locale];
  const { size, lines } = titleLines(withoutEmoji(head.title), measure, { width: inner, sizes });
  const step = size * 1.12;
  // A line's marks stand about a third of its size below its middle.
  const first = middle - ((lines.length - 1) * step) / 2 + size * 0.33;
  const [municipality = ''] = titleLines(head.municipality, measure, {
    width: inner * 0.6,
    sizes: [{ size: 40, lines: 1 }],
  }).lines;
  return element(
    'svg',
    { xmlns: 'http://www.w3.org/2000/svg', ...sized(pictureSize), 'font-family': 'Source Sans 3' },
    [
      element('rect', { ...sized(pictureSize), fill: colours.ground }),
      mark(margin, 52, 1.5),
      written(service, { x: margin + 88, y: 101, size: 42, weight: 600, fill: colours.title }),
      ...lines.map((line, n) =>
        written(line, { x: margin, y: first + n * step, size, weight: 600, fill: colours.title }),
      ),
      written(municipality, { x: margin, y: 568, size: 40, weight: 600, fill: colours.title }),
      written(kind, { x: pictureSize.width - margin, y: 568, size: 34, weight: 400, fill: colours.quiet, end: true }),
    ],
  );
}

/** The typeface has letters of Europe and no emoji, which would be empty boxes. */
const emoji = /(?![©®™])\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200D|\uFE0F/gu;
const withoutEmoji = (title: string): string => title.replace(emoji, '');

const sized = ({ width, height }: { width: number; height: number }) => ({
  width: String(width),
  height: String(height),
});

const figure = (value: number): string => String(Math.round(value * 10) / 10);

interface Look {
  x: number;
  y: number;
  size: number;
  weight: number;
  fill: string;
  end?: boolean;
}

const written = (text: string, { x, y, size, weight, fill, end = false }: Look): string =>
  element(
    'text',
    {
      ...{ x: figure(x), y: figure(y), 'font-size': figure(size), 'font-weight': String(weight), fill },
      ...(end && { 'text-anchor': 'end' }),
    },
    plain(text),
  );

const mark = (x: number, y: number, scale: number): string =>
  element('g', { transform: `translate(${x} ${y}) scale(${scale})`, fill: colours.title }, [
    ...dots.map(([cx, cy, r]) => element('circle', { cx: String(cx), cy: String(cy), r: String(r) })),
    element('circle', {
      ...{ cx: '35.1', cy: '10.8', r: '3.6' },
      ...{ fill: 'none', stroke: colours.accent, 'stroke-width': '2.6' },
    }),
  ]);
