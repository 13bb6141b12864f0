import type { Card } from '../../bot/core/conversation.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { absence } from '../../bot/language/sentences/absence.ts';
import { absencePreview as words } from '../../bot/language/sentences/absence-preview.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { cardFrom } from '../draw.ts';
import template from './absence-preview.json' with { type: 'json' };

const draw = cardFrom(template);

/** `attention`: it has to be mended; `warning`: it should be known. */
export type CoverLine = { readonly text: string; readonly tone?: 'attention' | 'warning' };

export type AbsencePreviewView = {
  readonly language: Language;
  /** "Du er fraværende mandag den 7. til og med fredag den 11. december." */
  readonly what: string;
  /** It meets others; what shall become of them. */
  readonly overlap?: string | undefined;
  readonly cover: readonly CoverLine[];
  readonly dueText: string;
  readonly due: readonly { readonly ref: string; readonly rest: string }[];
  readonly overdue?: string | undefined;
  /** Others who could cover; what their buttons carry is a whole wish. */
  readonly others: readonly { readonly title: string; readonly data: object }[];
  readonly saves: readonly { readonly title: string; readonly data: object }[];
  readonly change: object;
};

/** What an absence means, before it is saved. */
export function absencePreviewCard(view: AbsencePreviewView): Card {
  const { language, what, overlap, cover, dueText, due, overdue, others, saves, change } = view;
  const some = (text: string | undefined) => (text === undefined ? [] : [{ text }]);
  return draw({
    title: say(words.title, language),
    what,
    nothingSaved: say(words.nothingSaved, language),
    overlap: some(overlap),
    coverTitle: say(words.whoCovers, language),
    cover: cover.map(({ text, tone }) => ({
      text: tone === undefined ? text : `⚠ ${text}`,
      color: tone ?? 'default',
      weight: tone === 'attention' ? 'bolder' : 'default',
    })),
    dueTitle: say(words.deadlines, language),
    dueText,
    due,
    overdue: some(overdue),
    others: others.length === 0 ? [] : [{ title: say(words.somebodyElse, language), buttons: others }],
    noApplication: say(absence.noApplication, language),
    saves: saves.map((one, index) => ({ ...one, style: index === 0 ? 'positive' : 'default' })),
    change: { title: say(words.change, language), data: change },
    cancel: say(forms.cancel, language),
  });
}
