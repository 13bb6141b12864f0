import type { CommandRow } from '../old-types.ts';

export const GENERAL_COMMANDS: readonly CommandRow[] = [
  {
    reading: () => ({ command: 'help' }),
    menu: {
      write: { da: 'hjælp', en: 'help' },
      does: { da: 'Viser, hvad jeg kan', en: 'Shows what I can do' },
      scopes: ['personal', 'team', 'groupChat'],
    },
    phrases: {
      da: ['hjælp [mig]', 'hvad kan du [hjælpe med]', 'hvordan virker du', 'kommandoer', 'menu'],
      en: ['help [me]', 'what can you do', 'how do you work', 'commands'],
    },
  },
  {
    reading: () => ({ command: 'language', to: 'en' }),
    menu: {
      write: { da: 'sprog engelsk', en: 'language English' },
      does: { da: 'Jeg svarer dig på engelsk', en: 'I answer you in English' },
      scopes: ['personal'],
    },
    phrases: {
      da: ['[sprog|tal|skriv|på|skift til] engelsk'],
      en: ['[language|sprog|speak|in|switch to] english'],
    },
  },
  {
    reading: () => ({ command: 'language', to: 'da' }),
    menu: {
      write: { da: 'sprog dansk', en: 'language Danish' },
      does: { da: 'Jeg svarer dig på dansk', en: 'I answer you in Danish' },
      scopes: ['personal'],
    },
    phrases: {
      da: ['[sprog|tal|skriv|på|skift til] dansk'],
      en: ['[language|sprog|speak|in|switch to] danish'],
    },
  },
];
