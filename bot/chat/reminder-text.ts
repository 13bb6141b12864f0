import { awaitsCall } from '../core/caller.ts';
import { type Inquiry, leadingObligation, type Obligation } from '../core/inquiry.ts';
import { lastAtWork } from '../core/openings.ts';
import { REMINDER_KINDS, type Reminder } from '../core/reminder.ts';
import type { Language } from '../core/reply-language.ts';
import { dueBy, longDay, yearOf } from '../language/dates.ts';
import { type Clock, capital, dueText, isLate, workplace } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import { deadlineList } from '../language/sentences/deadlines.ts';
import { inquiryCard } from '../language/sentences/inquiry.ts';
import {
  reminderLabel,
  reminder as words,
  reminderFor as wordsFor,
} from '../language/sentences/reminders.ts';
import type { Reminded, RemindedView } from './reminders.ts';

/** All that is to be told of one inquiry, in sentences. */
export function reminderText(view: RemindedView, reminded: Reminded): string {
  const { reminders } = reminded;
  const handedOver = reminders.find(({ what }) => what === 'handedOver');
  const other = mostPressing(reminders.filter(({ what }) => what !== 'handedOver'));
  return [
    ...coverText(view),
    ...(handedOver ? [handOverText(view, reminded.inquiry, handedOver)] : []),
    other ? textOf(view, reminded.inquiry, other) : dueSentence(view, reminded.inquiry),
  ].join(' ');
}

/** Whose it is, where they are away. */
export const coverText = ({ forWhom, language }: Pick<RemindedView, 'forWhom' | 'language'>): string[] =>
  forWhom === undefined ? [] : [say(wordsFor.cover, language, { owner: forWhom.name })];

const mostPressing = (reminders: readonly Reminder[]): Reminder | undefined =>
  [...reminders].sort((a, b) => REMINDER_KINDS.indexOf(a.what) - REMINDER_KINDS.indexOf(b.what))[0];

function handOverText(
  { doers, forWhom, language }: RemindedView,
  inquiry: Inquiry,
  handedOver: Reminder,
): string {
  const { ref } = inquiry;
  const name = doers.get(handedOver)?.name;
  const owner = forWhom?.name;
  if (owner !== undefined)
    return name === undefined
      ? say(wordsFor.theirsNow, language, { ref, owner })
      : say(wordsFor.handedOver, language, { ref, name, owner });
  // Whom to call stands on the card, which goes when it is done, and not in a message that stays.
  if (awaitsCall(inquiry))
    return name === undefined
      ? say(words.callIsYours, language, { ref })
      : say(words.callHandedOver, language, { ref, name });
  return name === undefined
    ? say(words.yoursNow, language, { ref })
    : say(words.handedOver, language, { ref, name });
}

function dueSentence({ clock, language }: RemindedView, { obligations }: Inquiry): string {
  const next = leadingObligation(obligations);
  return next === undefined
    ? say(inquiryCard.noDeadlines, language)
    : `${capital(dueText(next, clock, language))}.`;
}

function textOf(view: RemindedView, inquiry: Inquiry, reminder: Reminder): string {
  const { clock, language } = view;
  const { ref, received } = inquiry;
  const { zone, now } = clock;
  const long = (at: Reminder['due']) => longDay(zone.dayOf(at), yearOf(zone.dayOf(now)), language);
  if (reminder.what === 'waitOver') {
    const [owner, day] = [view.forWhom?.name, long(reminder.due)];
    const over =
      owner === undefined
        ? say(words.waitOver, language, { ref, day })
        : say(wordsFor.waitOver, language, { ref, day, owner });
    return `${over} ${dueSentence(view, inquiry)}`;
  }
  const one = inquiry.obligations.find(({ due }) => due === reminder.due);
  if (one === undefined) return dueSentence(view, inquiry);
  const due = dueText(one, clock, language);
  switch (reminder.what) {
    case 'nudge':
      return say(words.nudge, language, { ref, received: long(received), due: capital(due) });
    case 'closing':
      return closingText(view, { ref, due }, one);
    case 'handedOver':
      return dueSentence(view, inquiry);
    default:
      return say(words[reminder.what], language, { ref, due });
  }
}

function closingText(
  { clock, language }: RemindedView,
  values: { ref: string; due: string },
  one: Obligation,
): string {
  if (isLate(one, clock)) return say(words.fellWhileClosed, language, values);
  const last = lastAtWork(one.due, workplace(clock));
  if (last === one.due) return `${values.ref}: ${values.due}.`;
  if (last <= clock.now) return say(words.closed, language, values);
  const by = dueBy({ at: last, closingTime: true }, { ...clock, language });
  return say(words.closing, language, { ...values, by });
}

/** What a line of several is about: what it is due by leads. */
export const dueOf = ({ inquiry, reminders }: Reminded): Obligation | undefined =>
  inquiry.obligations.find(
    ({ due, metAt }) => metAt === undefined && reminders.some((one) => one.due === due),
  ) ?? leadingObligation(inquiry.obligations);

/** "Hverken svar eller kvittering endnu · send svar eller kvittering senest …" */
export function labelOf(reminded: Reminded, clock: Clock, language: Language): string {
  const what = mostPressing(reminded.reminders)?.what ?? 'handedOver';
  const due = dueOf(reminded);
  // By the time somebody is at work it may be too late.
  const late = what === 'closing' && due !== undefined && isLate(due, clock);
  const label = say(late ? deadlineList.late : reminderLabel[what], language);
  return due === undefined ? label : `${label} · ${dueText(due, clock, language)}`;
}
