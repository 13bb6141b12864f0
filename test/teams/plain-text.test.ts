import { describe, expect, test } from 'vitest';
import { plainText, tidy } from '../../bot/teams/plain-text.ts';

describe('the words of a message', () => {
  const cases: readonly [what: string, html: string, text: string][] = [
    ['Teams’ own frame', '<div><div><at id="0">Mette Holm</at> - Hi</div>\n</div>', 'Mette Holm - Hi'],
    ['paragraphs', '<p>En</p><p>To</p><div>Tre<br>Fire</div><ul><li>Fem</li></ul>', 'En\nTo\nTre\nFire\nFem'],
    ['line breaks of the source', 'En\n  to\r\ntre', 'En to tre'],
    ['links', 'Se <a href="http://evil.example" title="x">her</a>', 'Se her'],
    ['entities', 'R&oslash;d &amp; gr&#248;d&nbsp;&lt;b&gt;', 'Rød & grød <b>'],
    ['words cut by markup', 'Flyt<b>ning</b>', 'Flytning'],
    [
      'an emoji',
      'Tak <emoji alt="🙂" title="Smil"></emoji><img alt="😀" itemtype="http://schema.skype.com/Emoji">',
      'Tak 🙂😀',
    ],
    ['pictures', '<img alt="billede.png" src="https://x/y">Se', 'Se'],
    ['what nobody reads', '<style>p{}</style><script>alert(1)</script><title>t</title>Se<!-- nej -->', 'Se'],
    [
      'what it quotes',
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply"><strong>Jonas</strong><img><p>Før<br>nu</p></blockquote><p>Mit svar</p>',
      'Mit svar',
    ],
    ['a quotation of its own', '<blockquote>Citat</blockquote>', 'Citat'],
    ['markup that does not close', '<p>En<div>To<b', 'En\nTo'],
    ['signs that only steer', 'a\u202eb\u200bc\u2066d\u0000e', 'abcde'],
    ['nothing', '', ''],
  ];
  test.each(cases)('%s', (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  test('elements nested without end are cut short, and what stands before them is read', () => {
    expect(plainText(`<p>Først</p>${'<div>'.repeat(50_000)}sidst`)).toBe('Først');
  });
});

test('plain text is tidied in the same way, and its lines stay', () => {
  expect(tidy(' En \t linje \r\n\n\u2028 to\u202e ')).toBe('En linje\nto');
});
