import { describe, expect, test } from 'vitest';
import { EXTENSION } from '../../bot/core/extension.ts';
import { localDay } from '../../bot/core/local-day.ts';
import { menuFor } from '../../bot/language/commands.ts';
import { readText } from '../../bot/language/read-text.ts';
import { englishStrings, teamsManifest } from '../../manifest/manifest.ts';
import { description } from '../../manifest/texts.ts';
import { validateLocalization, validateManifest, withoutContracts } from '../contract/schemas.ts';
import { settings } from './settings.ts';

const manifest = teamsManifest({ ...settings, packageVersion: '1.2.3' });
const english = englishStrings();
const scopes = ['personal', 'team', 'groupChat'] as const;

/** Every text of the manifest that a person reads, by its path, as a localization file names it. */
function texts(): Record<string, string> {
  const { name, description: about, bots, composeExtensions } = manifest;
  const commands = bots.flatMap(({ commandLists }) =>
    commandLists.flatMap((list, i) =>
      list.commands.flatMap((command, j) => [
        [`bots[0].commandLists[${i}].commands[${j}].title`, command.title],
        [`bots[0].commandLists[${i}].commands[${j}].description`, command.description],
      ]),
    ),
  );
  const extensions = (composeExtensions[0]?.commands ?? []).flatMap((command, i) => {
    const path = `composeExtensions[0].commands[${i}]`;
    return [
      [`${path}.title`, command.title],
      [`${path}.description`, command.description],
      ...(command.parameters ?? []).flatMap((parameter, j) => [
        [`${path}.parameters[${j}].title`, parameter.title],
        [`${path}.parameters[${j}].description`, parameter.description],
      ]),
    ];
  });
  return {
    'name.short': name.short,
    'name.full': name.full,
    'description.short': about.short,
    'description.full': about.full,
    ...Object.fromEntries([...commands, ...extensions]),
  };
}

/** The language of a command that the bot understands. */
const understoodIn = (text: string) =>
  readText(text, localDay(new Temporal.PlainDate(2026, 11, 25))).language;

describe('the manifest', () => {
  test('is one bot in personal chats, teams and group chats, private and shared channels too', () => {
    expect(manifest).toMatchObject({
      manifestVersion: '1.29',
      version: '1.2.3',
      id: settings.appId,
      bots: [{ botId: settings.appId, scopes }],
      supportsChannelFeatures: 'tier1',
    });
  });

  test('names the municipality, and nothing else of its profile', () => {
    const { language, ...developer } = settings.developer;
    expect(language).toBe('da');
    expect(manifest.developer).toEqual(developer);
  });

  test.each([
    ['https://svarfrist.example.dk', 'svarfrist.example.dk'],
    ['https://svarfrist.example.dk:8443/bot/', 'svarfrist.example.dk'],
  ])('trusts the domain of %s alone', (publicUrl, domain) => {
    expect(teamsManifest({ ...settings, packageVersion: '1.2.3', publicUrl }).validDomains).toEqual([domain]);
  });
});

describe('the command lists', () => {
  const lists = manifest.bots[0]?.commandLists ?? [];

  test.each(scopes)('offer in %s what the help card offers, in Danish', (scope) => {
    const menu = menuFor(scope).slice(0, 12);
    const titles = menu.map(({ write, does }) => ({ title: write.da, description: does.da }));
    expect(titles).not.toEqual([]);
    expect(lists.find((list) => list.scopes.includes(scope))?.commands).toEqual(titles);
  });

  test('stay within what Teams takes: 3 lists of 12 commands, titles of 128 characters', () => {
    expect(lists.length).toBeLessThanOrEqual(3);
    for (const { commands } of lists) expect(commands.length).toBeLessThanOrEqual(12);
    const titles = Object.entries({ ...texts(), ...english }).filter(([path]) => path.endsWith('.title'));
    expect(titles.filter(([, title]) => title.length > 128)).toEqual([]);
  });

  test('hold only what the bot understands, in the language they are shown in', () => {
    const titles = (from: Record<string, string>) =>
      Object.entries(from).flatMap(([path, text]) => (/^bots.*\.title$/.test(path) ? [text] : []));
    for (const title of titles(texts())) expect(understoodIn(title), title).toBe('da');
    for (const title of titles(english)) expect(understoodIn(title), title).toBe('en');
  });
});

describe('the message extension', () => {
  const [extension, ...others] = manifest.composeExtensions;

  test('is the bot’s: an action on a message, with a dialog of ours, and two searches beside a chat', () => {
    expect(others).toEqual([]);
    expect(extension).toMatchObject({
      botId: settings.appId,
      commands: [
        {
          id: EXTENSION.registerMessage,
          type: 'action',
          context: ['message'],
          fetchTask: true,
          title: 'Registrér som henvendelse',
        },
        {
          id: EXTENSION.findInquiry,
          type: 'query',
          context: ['compose', 'commandBox'],
          initialRun: true,
          parameters: [{ name: EXTENSION.query, inputType: 'text' }],
        },
        {
          id: EXTENSION.findEmployee,
          type: 'query',
          context: ['compose', 'commandBox'],
          title: 'Find medarbejder',
          parameters: [{ name: EXTENSION.query, inputType: 'text' }],
        },
      ],
    });
  });

  test.each([
    [/^composeExtensions.*\.title$/, 32],
    [/^composeExtensions.*\.description$/, 128],
  ])('keeps what Teams shows of it (%s) within %i characters', (path, most) => {
    for (const strings of [texts(), english]) {
      const shown = Object.entries(strings).filter(([name]) => path.test(name));
      expect(shown).toHaveLength(5);
      for (const [name, text] of shown) {
        expect(text.length, name).toBeLessThanOrEqual(most);
        expect(text.trim(), name).not.toBe('');
      }
    }
  });
});

describe('the languages', () => {
  test('are Danish, and English for whoever has Teams in English', () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'da-dk',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    });
  });

  test('say the same, text by text', () => {
    const { $schema, ...paths } = english;
    expect($schema).toContain('/v1.29/');
    expect(Object.keys(paths)).toEqual(Object.keys(texts()));
  });

  test('differ wherever there are words to translate', () => {
    const same = Object.entries(texts()).filter(([path, text]) => english[path] === text);
    expect(same).toEqual([['name.short', 'Svarfrist']]);
  });

  test.each([
    ['name.short', 30],
    ['name.full', 100],
    ['description.short', 80],
    ['description.full', 4000],
  ])('keep %s within %i characters', (path, most) => {
    for (const strings of [texts(), english]) {
      expect(strings[path]?.trim()).not.toBe('');
      expect(strings[path]?.length).toBeLessThanOrEqual(most);
    }
  });

  test('quote in the description only what the bot understands', () => {
    const quoted = (text: string) => [...text.matchAll(/[»“](.+?)[«”]/g)].map(([, words]) => words);
    for (const language of ['da', 'en'] as const) {
      const words = quoted(description.full[language]);
      expect(words).not.toEqual([]);
      for (const quote of words) expect(understoodIn(quote ?? ''), quote).toBe(language);
    }
  });
});

describe.skipIf(withoutContracts)('by the official schemas (needs CONTRACTS)', () => {
  test('the manifest has no faults', () => {
    expect(validateManifest(manifest)).toEqual([]);
  });

  test('nor have the English strings', () => {
    expect(validateLocalization(english)).toEqual([]);
  });
});
