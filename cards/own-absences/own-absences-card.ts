import type { Card } from '../../bot/core/conversation.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { ownAbsences as words } from '../../bot/language/sentences/own-absences.ts';
import { cardFrom } from '../draw.ts';
import template from './own-absences.json' with { type: 'json' };

const draw = cardFrom(template);

export type OwnAbsencesView = {
  readonly language: Language;
  readonly title: string;
  readonly note?: { readonly text: string; readonly style: 'good' | 'attention' | 'emphasis' } | undefined;
  /** Said where there is none. */
  readonly none: string;
  readonly rows: readonly { readonly days: string; readonly cover: string; readonly data: object }[];
  /** So many are not shown. */
  readonly left: number;
  /** Whose a new one would be. */
  readonly add: object;
};

/** A person's absences that are not over, each with what may be done with it. */
export function ownAbsencesCard({ language, title, note, none, rows, left, add }: OwnAbsencesView): Card {
  const [change, remove] = [words.change, words.remove].map((one) => ({ title: say(one, language) }));
  return draw({
    title,
    note: note === undefined ? [] : [note],
    none: rows.length === 0 ? [{ text: none }] : [],
    rows: rows.map((row) => ({ ...row, change, remove })),
    more: left > 0 ? [{ text: say(words.more, language, { count: String(left) }) }] : [],
    add: { title: say(words.add, language), data: add },
  });
}
