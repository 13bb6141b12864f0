import type { ChatScope } from '../core/conversation.ts';
import type { Language } from '../core/reply-language.ts';
import { menuFor } from '../language/commands.ts';
import { readText } from '../language/read-text.ts';
import type { CommandName, CommandReading, MenuEntry } from '../language/reading.ts';
import { orOf } from '../language/words.ts';
import type { Asked } from './ports.ts';

/** What a menu entry's own text is read as. */
export function readingOf(entry: MenuEntry, { clock, language }: Asked): CommandReading | undefined {
  const { reading } = readText(entry.write[language], clock.zone.dayOf(clock.now));
  return reading.command === 'unclear' || reading.command === 'unknown' ? undefined : reading;
}

/** What to write for this command: the menu's own example. Where this kind of chat has none, the personal chat's. */
export function exampleOf(command: CommandName, asked: Asked): string | undefined {
  const scopes: readonly ChatScope[] = [asked.turn.scope, 'personal'];
  const entry = scopes
    .flatMap((scope) => menuFor(scope))
    .find((one) => readingOf(one, asked)?.command === command);
  return entry?.write[asked.language];
}

/** "»hvad er min frist« eller »ny henvendelse«": a question mark is the sentence's own. */
export function quoted(texts: readonly string[], language: Language): string {
  const [open, close] = { da: ['»', '«'], en: ['“', '”'] }[language];
  return orOf(
    texts.map((text) => `${open}${text.replace(/\?$/, '')}${close}`),
    language,
  );
}
