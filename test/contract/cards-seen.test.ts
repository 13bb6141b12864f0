import { describe, expect, test } from 'vitest';
import { cardWith, heading } from './a-card.ts';
import { cardFaults } from './cards-seen.ts';

describe('cards, checked always', () => {
  test('a card as we make them is in order', () => {
    expect(cardFaults(cardWith(heading, { ...heading, isVisible: false }))).toEqual([]);
  });

  test.each([
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what is to be found
    ['a template that was not filled', 'Hej ${firstName}', '/body/0/text shows "${"'],
    ['a value that was missing', 'Frist: undefined', '/body/0/text shows "undefined"'],
    ['an object in place of its words', '[object Object]', '/body/0/text shows "[object Object]"'],
    ['a date that is none', 'Invalid Date', '/body/0/text shows "Invalid Date"'],
    ['nothing', undefined, '/body/0/text is undefined, which JSON does not know'],
    ['no number', Number.NaN, '/body/0/text is NaN, which JSON does not know'],
    ['a date', new Date(0), '/body/0/text is a Date, not a JSON value'],
  ])('refuses %s', (_, text, fault) => {
    expect(cardFaults(cardWith({ type: 'TextBlock', text }))).toContain(fault);
  });

  test('words that only look alike may stay', () => {
    expect(cardFaults(cardWith({ type: 'TextBlock', text: 'Det koster 100 $ {cirka}' }))).toEqual([]);
  });

  test('refuses a card without its frame', () => {
    expect(cardFaults({ body: [heading] })).toEqual(
      expect.arrayContaining([
        '/type must be "AdaptiveCard"',
        '/version must be "1.5"',
        '/fallbackText must say something',
      ]),
    );
  });

  test('28 KB are room enough, counted in bytes', () => {
    const bytes = (length: number) => cardFaults(cardWith({ type: 'TextBlock', text: 'å'.repeat(length) }));
    expect(bytes(14_000)).toEqual([]);
    expect(bytes(14_400)).toEqual([expect.stringMatching(/^\/ has \d+ bytes, and may have 28672$/)]);
  });
});
