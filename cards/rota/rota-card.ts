import type { Card } from '../../bot/core/conversation.ts';
import type { Unit } from '../../bot/core/directory.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { say } from '../../bot/language/sentence.ts';
import { rotaEdit, rota as words } from '../../bot/language/sentences/rota.ts';
import { cardFrom } from '../draw.ts';
import template from './rota.json' with { type: 'json' };
import type { RotaWay } from './rota-actions.ts';

const draw = cardFrom(template);

/** A rota in words: how it goes, and who has it in the days to come. */
export type PlanView = {
  readonly lines: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly rows: readonly { readonly day: string; readonly who: string }[];
  }[];
};

export type RotaView = {
  readonly language: Language;
  readonly unit: Unit;
  readonly plan: PlanView;
  /** Other units whose rota its reader may see. */
  readonly others: readonly Unit[];
  /** Its reader leads the unit. */
  readonly editable: boolean;
  /** There is one, which could be taken away. */
  readonly isSet: boolean;
  readonly hint?: string | undefined;
  readonly note?: { readonly text: string; readonly style: 'good' | 'attention' } | undefined;
};

/** Teams shows six buttons of a card. */
const MOST_UNITS = 6;

/** A unit's rota: this week and next; to whoever leads it, with what changes it. */
export function rotaCard(view: RotaView): Card {
  const { language, unit, plan, others, note, hint } = view;
  const title = say(words.title, language, { unit: unit.name });
  return draw({
    notes: note === undefined ? [] : [note],
    title,
    summary: note?.text ?? title,
    lines: plan.lines.map((text) => ({ text })),
    sections: plan.sections,
    hints: hint === undefined ? [] : [{ text: hint }],
    edits: view.editable ? [{ label: say(words.choose, language), sets: edits(view) }] : [],
    units: others.slice(0, MOST_UNITS).map(({ id, name }) => ({ title: name, data: { unit: id } })),
  });
}

/** One row a duty; a phone that is another's than the mailbox's can be joined to it again. */
function edits({ language, unit, isSet }: RotaView) {
  const button = (what: 'mail' | 'phone', way: RotaWay, title: string) => ({
    title,
    data: { unit: unit.id, what, way },
  });
  const { mailWeekday, mailWeek, phoneWeekday, phoneWeek, phoneSame, clear } = rotaEdit;
  return [
    {
      buttons: [
        button('mail', 'weekday', say(mailWeekday, language)),
        button('mail', 'week', say(mailWeek, language)),
      ],
    },
    {
      buttons: [
        button('phone', 'weekday', say(phoneWeekday, language)),
        button('phone', 'week', say(phoneWeek, language)),
        ...(isSet ? [button('phone', 'same', say(phoneSame, language))] : []),
      ],
    },
    ...(isSet ? [{ buttons: [button('mail', 'none', say(clear, language))] }] : []),
  ];
}
