import { describe, expect, it } from '@jest/globals';
import { renderToStaticMarkup } from 'react-dom/server';
import { Markdown } from './markdown.js';

const shown = (text: string): string => renderToStaticMarkup(<Markdown text={text} under={2} />);

describe('Markdown of a practice', () => {
  it('shows what was written before as it looked', () => {
    expect(shown('Ensin\nsitten\n\nToinen')).toBe(
      '<p class="plain-text">Ensin\nsitten</p><p class="plain-text">Toinen</p>',
    );
    expect(shown('Alku:\n- yksi\n• kaksi\nLoppu')).toBe(
      '<p class="plain-text">Alku:</p><ul><li>yksi</li><li>kaksi</li></ul><p class="plain-text">Loppu</p>',
    );
    expect(shown('Otsikko\n---\n    sisennetty &amp; `koodi`')).toBe(
      '<p class="plain-text">Otsikko\n---\nsisennetty &amp;amp; `koodi`</p>',
    );
  });

  it('knows bold, italic, lists, quotes and links', () => {
    expect(shown('**paino** ja *kursiivi*, [linkki](https://kunta.example/a)')).toBe(
      '<p class="plain-text"><strong>paino</strong> ja <em>kursiivi</em>, <a href="https://kunta.example/a" rel="nofollow noopener ugc">linkki</a></p>',
    );
    expect(shown('1. yksi\n2. kaksi\n\n> lainaus')).toBe(
      '<ol start="1"><li>yksi</li><li>kaksi</li></ol><blockquote><p class="plain-text">lainaus</p></blockquote>',
    );
  });

  it('keeps headings below that of the section, without a gap', () => {
    expect(shown('# Yksi\n\n### Kaksi\n\n# Kolme')).toBe('<h3>Yksi</h3><h4>Kaksi</h4><h3>Kolme</h3>');
    expect(shown('#### Yksi\n\n# Kaksi')).toBe('<h3>Yksi</h3><h3>Kaksi</h3>');
  });

  it('makes text of markup, and of links that lead nowhere safe', () => {
    expect(shown('<script>alert(1)</script>')).toBe('<p class="plain-text">&lt;script&gt;alert(1)&lt;/script&gt;</p>');
    expect(shown('[paina](javascript:alert(1)) [p](data:text/html,x) [q](/oma)')).toBe(
      '<p class="plain-text">paina p q</p>',
    );
    expect(shown('![kuva](https://muualla.example/a.png)')).not.toContain('<img');
  });

  it('lets nothing else through, whatever is typed', () => {
    const pieces = [
      ...['<script>', '</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>', '<!--', ']]>', '&lt;b&gt;'],
      ...[
        '[a](',
        'javascript:alert(1)',
        'JaVaScRiPt:x',
        'java\nscript:',
        'data:text/html,',
        'vbscript:',
        '//muu.example',
        ')',
      ],
      ...[
        '<javascript:alert(1)>',
        '<https://a.example>',
        '![',
        '](',
        '"',
        "'",
        '\\',
        '`',
        '```\n',
        '**',
        '*',
        '_',
        '~',
      ],
      ...[
        '# ',
        '- ',
        '1. ',
        '> ',
        '\n',
        '\n\n',
        '    ',
        '\t',
        '\u0000',
        '\u202e',
        '&#106;avascript:',
        '[x]: javascript:y\n',
      ],
    ];
    let seed = 7;
    const next = (most: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * most);
    };
    for (let round = 0; round < 3000; round += 1) {
      const text = Array.from({ length: 1 + next(14) }, () => pieces[next(pieces.length)]).join('');
      const tags = shown(text).match(/<[^>]*>/g) ?? [];
      const strange = tags.filter(
        (tag) =>
          !/^<\/?(?:p|h3|h4|ul|li|ol|blockquote|strong|em|a)>$/.test(tag) &&
          !/^<(?:p class="plain-text"|ol start="\d+"|br\/|a href="(?:https?|mailto):[^"]*" rel="nofollow noopener ugc")>$/.test(
            tag,
          ),
      );
      expect({ text, strange }).toEqual({ text, strange: [] });
    }
  });

  it('takes long and deep texts apart in no time', () => {
    const hostile = [
      '>',
      '> ',
      '- ',
      '* ',
      '1. ',
      '[',
      '![',
      '**a ',
      '*a_',
      '](',
      '<a',
      '\\',
      '# ',
      '> - ',
      '[a](b',
      '_*',
    ];
    for (const piece of hostile) {
      const text = piece.repeat(Math.floor(10_000 / piece.length));
      const began = performance.now();
      shown(text);
      shown(text.replaceAll(' ', '\n'));
      shown(`${piece}\n`.repeat(390));
      shown(piece.repeat(790 / (piece.match(/[*_[\]<>#]/g)?.length ?? 1)));
      expect({ piece, slow: performance.now() - began > 3000 }).toEqual({ piece, slow: false });
    }
  });
});
