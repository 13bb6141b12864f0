import type { ChatScope } from '../core/conversation.ts';
import type { Language } from '../core/reply-language.ts';

/** What a text was read as (the readings of the language page). */
export type Reading = { command: 'help' } | { command: 'language'; to: Language } | { command: 'unknown' };

type InBoth = Readonly<Record<Language, string>>;

/** One line of the help card and of the manifest's command list. */
export type MenuEntry = {
  /** What a person may write, word for word; must be one of the phrases. */
  readonly write: InBoth;
  readonly does: InBoth;
  readonly scopes: readonly ChatScope[];
};

type CommandRow = {
  readonly reading: Exclude<Reading, { command: 'unknown' }>;
  /** Absent: understood, but not listed. */
  readonly menu?: MenuEntry;
  readonly phrases: Readonly<Record<Language, readonly string[]>>;
};

/** Every command the bot understands. Help card and manifest are made from this table: add a row, and both know it. */
export const COMMANDS: readonly CommandRow[] = [
  {
    reading: { command: 'help' },
    menu: {
      write: { da: 'hjælp', en: 'help' },
      does: { da: 'Viser, hvad jeg kan', en: 'Shows what I can do' },
      scopes: ['personal', 'team', 'groupChat'],
    },
    phrases: {
      da: [
        'hjælp',
        'hjælp mig',
        'hvad kan du',
        'hvad kan du hjælpe med',
        'hvordan virker du',
        'kommandoer',
        'menu',
      ],
      en: ['help', 'help me', 'what can you do', 'how do you work', 'commands'],
    },
  },
  {
    reading: { command: 'language', to: 'en' },
    menu: {
      write: { da: 'sprog engelsk', en: 'language English' },
      does: { da: 'Jeg svarer dig på engelsk', en: 'I answer you in English' },
      scopes: ['personal'],
    },
    phrases: {
      da: ['engelsk', 'sprog engelsk', 'tal engelsk', 'skriv engelsk', 'på engelsk', 'skift til engelsk'],
      en: [
        'english',
        'language english',
        'sprog english',
        'speak english',
        'in english',
        'switch to english',
      ],
    },
  },
  {
    reading: { command: 'language', to: 'da' },
    menu: {
      write: { da: 'sprog dansk', en: 'language Danish' },
      does: { da: 'Jeg svarer dig på dansk', en: 'I answer you in Danish' },
      scopes: ['personal'],
    },
    phrases: {
      da: ['dansk', 'sprog dansk', 'tal dansk', 'skriv dansk', 'på dansk', 'skift til dansk'],
      en: ['danish', 'language danish', 'sprog danish', 'speak danish', 'in danish', 'switch to danish'],
    },
  },
];

/** The menu as a person in this chat sees it, in the table's order. */
export function menuFor(scope: ChatScope): readonly MenuEntry[] {
  return COMMANDS.flatMap((row) => (row.menu?.scopes.includes(scope) ? [row.menu] : []));
}
