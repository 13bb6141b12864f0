import type { SeenClosure } from '../../bot/core/absence/closing.ts';
import type { Card } from '../../bot/core/conversation.ts';
import type { Unit } from '../../bot/core/directory.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { closure as words } from '../../bot/language/sentences/closure.ts';
import { forms } from '../../bot/language/sentences/forms.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './closure.json' with { type: 'json' };

const draw = cardFrom(template);

/** Chosen for "no unit", since a list that was once chosen from cannot be emptied on every client. */
export const NO_UNIT = 'none';

/** As they are typed: days as `2026-12-27`, units by their letters. */
export type ClosureValues = Readonly<Record<'unit' | 'from' | 'through' | 'to', string>>;

export type ClosureView = {
  readonly language: Language;
  /** Of the form, and of what becomes of it. */
  readonly form: string;
  /** Which may be closed, and which may cover. */
  readonly led: readonly Unit[];
  readonly units: readonly Unit[];
  readonly values: ClosureValues;
  /** Entries of the unit that are there, with what takes each away. */
  readonly entries: readonly { readonly text: string; readonly data: object }[];
  /** What it would mean; then it can be saved. */
  readonly preview?:
    | {
        readonly heading: string;
        readonly lines: readonly { readonly text: string; readonly warns?: boolean }[];
        readonly replaces: readonly SeenClosure[];
      }
    | undefined;
  readonly problem?: string | undefined;
  readonly faults?: Readonly<Partial<Record<'from' | 'through' | 'to', string>>> | undefined;
};

/** More would make the card too heavy to send. */
const MOST_UNITS = 120;

/** When a whole unit is away and who covers, with what that means. Comes back as it was typed. */
export function closureCard(view: ClosureView): Card {
  const { language, form, values, preview, problem, faults, entries } = view;
  const heading = say(words.there, language);
  const remove = say(words.remove, language);
  return draw({
    summary: problem ?? preview?.heading ?? say(words.title, language),
    title: say(words.title, language),
    intro: say(words.intro, language),
    problem: fault(problem),
    entries: entries.map((entry) => ({ ...entry, heading, remove })),
    labels: Object.fromEntries(
      Object.entries({ unit: words.unit, from: words.from, through: words.through, to: words.to }).map(
        ([name, sentence]) => [name, say(sentence, language)],
      ),
    ),
    choices: choices(view),
    values,
    faults: { from: fault(faults?.from), through: fault(faults?.through), to: fault(faults?.to) },
    previews: preview === undefined ? [] : [previewOf(preview)],
    saves: preview === undefined ? [] : [saveOf(view, preview.replaces)],
    preview: { title: say(words.preview, language), data: { form } },
    cancel: say(forms.cancel, language),
  });
}

function choices({ language, led, units }: ClosureView) {
  const choice = ({ id, name }: Unit) => ({ title: name, value: id });
  return {
    unit: led.slice(0, MOST_UNITS).map(choice),
    to: [{ title: say(words.noUnit, language), value: NO_UNIT }, ...units.slice(0, MOST_UNITS).map(choice)],
  };
}

const previewOf = ({ heading, lines }: NonNullable<ClosureView['preview']>) => ({
  heading,
  lines: lines.map(({ text, warns = false }) => ({
    text: warns ? `⚠ ${text}` : text,
    color: warns ? 'attention' : 'default',
    weight: warns ? 'bolder' : 'default',
  })),
});

/** It carries what was shown: only that is saved. */
const saveOf = ({ language, form, values }: ClosureView, replaces: readonly SeenClosure[]) => ({
  title: say(replaces.length > 0 ? words.replace : forms.save, language),
  data: {
    form,
    shown: { ...values, replaces: replaces.map(({ id, version }) => ({ id, version })) },
  },
});
