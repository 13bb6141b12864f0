import type { Sentence } from '../bot/language/sentence.ts';

/** What Teams' app list says about Svarfrist. The purpose is the promise; what it can do is left to »hjælp«. */

export const name = {
  short: { da: 'Svarfrist', en: 'Svarfrist' } satisfies Sentence,
  full: {
    da: 'Svarfrist – svar til borgerne til tiden',
    en: 'Svarfrist: answers to citizens in time',
  } satisfies Sentence,
};

export const description = {
  short: {
    da: 'Hjælper jer med at give borgerne svar til tiden',
    en: 'Helps you give citizens their answers in time',
  } satisfies Sentence,
  full: {
    da: [
      'Når en borger skriver eller ringer til kommunen, skal der komme svar inden fristen – også når en kollega er væk. Det er Svarfrist til for.',
      'Skriv til Svarfrist med almindelige ord, på dansk eller engelsk. I en kanal eller gruppechat nævner du den først med @. Skriv »hjælp«, så ser du, hvad den kan.',
      'Svarfrist gætter ikke. Forstår den ikke, hvad du skriver, siger den det og ændrer intet.',
    ].join('\n\n'),
    en: [
      'When citizens write to the municipality or call it, they are to have an answer in time, also when a colleague is away. That is what Svarfrist is for.',
      'Write to Svarfrist in plain words, in Danish or English. In a channel or a group chat, mention it with @ first. Write “help” to see what it can do.',
      'Svarfrist does not guess. If it does not understand what you write, it says so and changes nothing.',
    ].join('\n\n'),
  } satisfies Sentence,
};
