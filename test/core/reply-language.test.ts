import { describe, expect, test } from 'vitest';
import { type Language, type LanguageClues, replyLanguage } from '../../bot/core/reply-language.ts';

const personal: LanguageClues = { personal: true, profile: 'da' };

describe('the language of a reply', () => {
  test.each<[string, Partial<LanguageClues>, Language]>([
    ['what the person chose', { chosen: 'en', ofText: 'da', lastUsed: 'da', locale: 'da-DK' }, 'en'],
    ['else of this text', { ofText: 'en', lastUsed: 'da', locale: 'da-DK' }, 'en'],
    ['else the one last used', { lastUsed: 'en', locale: 'da-DK' }, 'en'],
    ['else the client’s', { locale: 'en-GB' }, 'en'],
    ['else the client’s, whatever the case', { locale: 'DA-dk' }, 'da'],
    ['but en-US says nothing', { locale: 'en-US' }, 'da'],
    ['nor does en-us', { locale: 'en-us' }, 'da'],
    ['nor a language that the bot does not speak', { locale: 'sv-SE' }, 'da'],
    ['nor a word that only begins like one', { locale: 'dan' }, 'da'],
    ['else Danish', {}, 'da'],
  ])('%s', (_why, clues, expected) => {
    expect(replyLanguage({ ...personal, ...clues })).toBe(expected);
  });

  test('channels and group chats speak the profile’s, whoever asks', () => {
    const clues = { personal: false, chosen: 'en', ofText: 'en', lastUsed: 'en', locale: 'en-GB' } as const;
    expect(replyLanguage({ ...clues, profile: 'da' })).toBe('da');
    expect(replyLanguage({ ...clues, profile: 'en', chosen: 'da' })).toBe('en');
  });
});
