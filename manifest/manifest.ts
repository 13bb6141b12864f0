import type { ChatScope } from '../bot/core/conversation.ts';
import { EXTENSION } from '../bot/core/extension.ts';
import type { Language } from '../bot/core/reply-language.ts';
import { menuFor } from '../bot/language/commands.ts';
import { type Sentence, say } from '../bot/language/sentence.ts';
import { extension as words } from '../bot/language/sentences/extension.ts';
import type { Profile } from '../bot/municipality/profile.ts';
import { description, name } from './texts.ts';

export type ManifestInput = {
  /** The bot's id in Microsoft Entra (a GUID). The Teams app carries the same one. */
  readonly appId: string;
  /** `1.2.3`. Teams takes a new package only with a higher one. */
  readonly packageVersion: string;
  /** Where the bot is reached, `https://…`. */
  readonly publicUrl: string;
  /** Who answers for the app: the municipality. */
  readonly developer: Pick<Profile, 'name' | 'websiteUrl' | 'privacyUrl' | 'termsOfUseUrl'>;
};

const VERSION = '1.29';
const SCHEMAS = `https://developer.microsoft.com/json-schemas/teams/v${VERSION}`;

/** Teams wants one command list a scope, and allows three. */
const SCOPES = ['personal', 'team', 'groupChat'] as const satisfies readonly ChatScope[];

/** A list takes no more; the help card shows them all. */
const MOST_COMMANDS = 12;

/** The file names inside the package. */
export const FILES = { color: 'color.png', outline: 'outline.png', english: 'en.json' } as const;

/** `en` without a region serves en-US and en-GB alike; every other language falls back to the default. */
const LANGUAGES = {
  defaultLanguageTag: 'da-dk',
  additionalLanguages: [{ languageTag: 'en', file: FILES.english }],
};

/** The Teams app manifest 1.29; its texts are Danish, the English ones come beside it as {@link englishStrings}. */
export function teamsManifest({ appId, packageVersion, publicUrl, developer }: ManifestInput) {
  // Name by name, for the profile holds more, and Teams refuses what it does not know.
  const { name: developerName, websiteUrl, privacyUrl, termsOfUseUrl } = developer;
  return {
    $schema: `${SCHEMAS}/MicrosoftTeams.schema.json`,
    manifestVersion: VERSION,
    version: packageVersion,
    id: appId,
    localizationInfo: LANGUAGES,
    developer: { name: developerName, websiteUrl, privacyUrl, termsOfUseUrl },
    name: { short: say(name.short, 'da'), full: say(name.full, 'da') },
    description: { short: say(description.short, 'da'), full: say(description.full, 'da') },
    icons: { color: FILES.color, outline: FILES.outline },
    accentColor: '#0B5A6B',
    bots: [{ botId: appId, scopes: SCOPES, commandLists: commandLists('da') }],
    composeExtensions: [{ botId: appId, commands: extensionCommands('da') }],
    validDomains: [new URL(publicUrl).hostname],
    // Shared and private channels too, not the standard ones alone.
    supportsChannelFeatures: 'tier1',
  };
}

/** The localization file for English: the same strings as the manifest's, each under the path where it stands there. */
export function englishStrings(): Record<string, string> {
  const strings: Record<string, string> = {
    $schema: `${SCHEMAS}/MicrosoftTeams.Localization.schema.json`,
    'name.short': say(name.short, 'en'),
    'name.full': say(name.full, 'en'),
    'description.short': say(description.short, 'en'),
    'description.full': say(description.full, 'en'),
  };
  for (const [i, { commands }] of commandLists('en').entries()) {
    for (const [j, { title, description: does }] of commands.entries()) {
      strings[`bots[0].commandLists[${i}].commands[${j}].title`] = title;
      strings[`bots[0].commandLists[${i}].commands[${j}].description`] = does;
    }
  }
  for (const [i, { title, description: does, parameters = [] }] of extensionCommands('en').entries()) {
    const path = `composeExtensions[0].commands[${i}]`;
    strings[`${path}.title`] = title;
    strings[`${path}.description`] = does;
    for (const [j, parameter] of parameters.entries()) {
      strings[`${path}.parameters[${j}].title`] = parameter.title;
      strings[`${path}.parameters[${j}].description`] = parameter.description;
    }
  }
  return strings;
}

type ExtensionCommand = {
  readonly id: string;
  readonly type: 'action' | 'query';
  readonly context: readonly ('message' | 'compose' | 'commandBox')[];
  readonly title: string;
  readonly description: string;
  readonly [more: string]: unknown;
  readonly parameters?: readonly Readonly<Record<'name' | 'inputType' | 'title' | 'description', string>>[];
};

/** In the menu of every message, and beside the field in which one is written. Alike in order in every language. */
function extensionCommands(language: Language): readonly ExtensionCommand[] {
  const query = (does: Sentence) => ({
    name: EXTENSION.query,
    inputType: 'text',
    title: say(words.query, language),
    description: say(does, language),
  });
  return [
    {
      id: EXTENSION.registerMessage,
      type: 'action',
      context: ['message'],
      fetchTask: true,
      title: say(words.registerMessage, language),
      description: say(words.registerMessageDoes, language),
    },
    {
      id: EXTENSION.findInquiry,
      type: 'query',
      context: ['compose', 'commandBox'],
      // With nothing typed yet the own nearest ones are offered.
      initialRun: true,
      title: say(words.findInquiry, language),
      description: say(words.findInquiryDoes, language),
      parameters: [query(words.queryDoes)],
    },
    {
      id: EXTENSION.findEmployee,
      type: 'query',
      context: ['compose', 'commandBox'],
      title: say(words.findEmployee, language),
      description: say(words.findEmployeeDoes, language),
      parameters: [query(words.employeeQueryDoes)],
    },
  ];
}

/** Alike in order and number in every language, which the paths of the localization file rest on. */
function commandLists(language: Language) {
  const lists = SCOPES.map((scope) => ({
    scopes: [scope],
    commands: menuFor(scope)
      .slice(0, MOST_COMMANDS)
      .map(({ write, does }) => ({
        title: write[language],
        description: does[language],
      })),
  }));
  return lists.filter(({ commands }) => commands.length > 0);
}
