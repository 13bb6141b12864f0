import { reminderCard } from '../../cards/reminder/reminder-card.ts';
import type { Message } from '../core/conversation.ts';
import type { Person } from '../core/directory.ts';
import type { Inquiry } from '../core/inquiry.ts';
import { REMINDER_KINDS, type Reminder } from '../core/reminder.ts';
import type { Language } from '../core/reply-language.ts';
import type { Clock } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { reminderInChannel, reminders as words } from '../language/sentences/reminders.ts';
import { stepButton } from '../language/sentences/steps.ts';
import { coverText, dueOf, labelOf, reminderText } from './reminder-text.ts';

/** An inquiry with all that its owner is to be told of it now. */
export type Reminded = { readonly inquiry: Inquiry; readonly reminders: readonly Reminder[] };

export type RemindedView = {
  /** One at least, each with one reminder at least. */
  readonly reminded: readonly Reminded[];
  /** Whose they are, where the reader covers for them. */
  readonly forWhom: Person | undefined;
  /** Who did it, by each hand-over; undefined for systems, and for whom the directory does not know. */
  readonly doers: ReadonlyMap<Reminder, Person | undefined>;
  readonly clock: Clock;
  readonly language: Language;
};

/** More than this are counted. */
const MOST_SHOWN = 10;

/** To one person: one message, however many there are. */
export function drawReminders(view: RemindedView): Message {
  const [only, ...others] = view.reminded;
  if (only === undefined) throw new Error('a message without what it says');
  return others.length === 0 ? drawOne(view, only) : drawSeveral(view);
}

function drawOne(view: RemindedView, { inquiry, reminders }: Reminded): Message {
  const { language } = view;
  const { ref, version } = inquiry;
  const text = reminderText(view, { inquiry, reminders });
  const kinds = new Set(reminders.flatMap(({ what }) => ANSWERED_BY[what] ?? []));
  const forms = Array.from(kinds, (verb) => {
    return { title: say(stepButton[verb], language), verb, data: { ref, version } };
  });
  const buttons = [...forms, { title: say(words.show, language, { ref }), verb: 'show', data: { ref } }];
  return {
    card: reminderCard({ language, text, rows: [{ inquiry }], hints: [], buttons }),
    summary: text,
  };
}

/** The form that would be the answer. */
const ANSWERED_BY: { readonly [What in Reminder['what']]?: 'receipt' | 'extend' } = {
  nudge: 'receipt',
  promise: 'receipt',
  promiseSlipped: 'receipt',
  delay: 'extend',
};

/** What presses most first, then what is due first. */
function drawSeveral(view: RemindedView): Message {
  const { reminded, language, clock } = view;
  const sorted = [...reminded].sort((a, b) => rank(a) - rank(b) || nearest(a) - nearest(b));
  const shown = sorted.slice(0, MOST_SHOWN);
  const left = sorted.length - shown.length;
  const text = [...coverText(view), summaryOf(view)].join(' ');
  const rows = shown.map(({ inquiry, reminders }) => ({
    inquiry,
    line: labelOf({ inquiry, reminders }, clock, language),
  }));
  const [{ inquiry: first }] = shown as [Reminded];
  const hints = [
    ...(left > 0 ? [say(words.andMore, language, { count: String(left) })] : []),
    say(words.how, language, { ref: first.ref }),
  ];
  const buttons = [{ title: say(words.mine, language), verb: 'deadlines', data: {} }];
  return { card: reminderCard({ language, text, rows, hints, buttons }), summary: text };
}

const rank = ({ reminders }: Reminded): number =>
  Math.min(...reminders.map(({ what }) => REMINDER_KINDS.indexOf(what)));

const nearest = (one: Reminded): number => dueOf(one)?.due ?? Number.MAX_SAFE_INTEGER;

function summaryOf(view: RemindedView): string {
  const { reminded, language, forWhom } = view;
  const count = { count: String(reminded.length), one: false };
  const all = reminded.flatMap(({ reminders }) => reminders);
  if (all.some(({ what }) => what !== 'handedOver')) return say(words.several, language, count);
  const doers = new Set(all.map((one) => view.doers.get(one)));
  const [doer] = doers;
  const name = doers.size === 1 ? doer?.name : undefined;
  const owner = forWhom?.name;
  if (owner !== undefined)
    return name === undefined
      ? say(words.theirsNow, language, { owner, ...count })
      : say(words.handedOverFor, language, { name, owner, ...count });
  return name === undefined
    ? say(words.yoursNow, language, count)
    : say(words.handedOver, language, { name, ...count });
}

/**
 * The same in the unit's channel, where everybody reads along.
 * @param view what may stand there, one at least
 */
export function wordRemindersInChannel(
  { reminded, forWhom, clock, language }: RemindedView,
  person: Person,
): Message {
  const { initials } = person;
  const to =
    forWhom === undefined
      ? say(reminderInChannel.to, language, { initials })
      : say(reminderInChannel.toWhoCovers, language, { initials, owner: forWhom.initials });
  const lines = reminded.slice(0, MOST_SHOWN).map((one) => {
    const label = labelOf(one, clock, language);
    return `• ${one.inquiry.ref}: ${label}`;
  });
  const left = reminded.length - lines.length;
  const paragraphs = [
    to,
    [...lines, ...(left > 0 ? [say(words.andMore, language, { count: String(left) })] : [])].join('\n'),
    say(reminderInChannel.why, language, { initials }),
  ];
  return { text: paragraphs.join('\n\n') };
}
