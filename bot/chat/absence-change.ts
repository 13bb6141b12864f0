import { wishData } from '../../cards/absence-wish.ts';
import type { ActionOf } from '../../cards/actions.ts';
import { type QuestionButton, questionCard } from '../../cards/question/question-card.ts';
import { type Absence, isRecurring } from '../core/absence/absence.ts';
import { backOn, onDay, takenBack } from '../core/absence/ending.ts';
import { momentAt } from '../core/absence/moments.ts';
import { sightOf } from '../core/absence/sight.ts';
import type { AbsenceWish } from '../core/absence/wish.ts';
import type { Message } from '../core/conversation.ts';
import { type LocalDay, plainDate } from '../core/local-day.ts';
import { changeAbsence } from '../journeys/change-absence.ts';
import { listOwnAbsences } from '../journeys/list-own-absences.ts';
import { asWish } from '../journeys/save-absence.ts';
import { dayText } from '../language/absence-days.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { absence as words } from '../language/sentences/absence.ts';
import { ownAbsences, absenceRemoval as removal } from '../language/sentences/own-absences.ts';
import { day, editAbsence } from './absence.ts';
import { tellNotListed, tellOwnAbsences } from './absence-own.ts';
import { showPreview } from './absence-preview.ts';
import { daysText, momentOf, todayOf } from './absence-words.ts';
import type { Parties } from './people.ts';
import { type Asked, inWords } from './ports.ts';

export async function own(asked: Asked): Promise<{ absences: readonly Absence[] } | { message: Message }> {
  const who = asked.turn.who.id;
  const listed = await listOwnAbsences(asked.ports, who, who, momentOf(asked));
  return listed.ok ? listed : { message: await tellNotListed(asked, who, listed.reason) };
}

/** "skift afløser til Anna", "jeg er alligevel væk til og med 14/12": what it then means, before it is saved. */
export async function changeInWords(
  asked: Asked,
  reading: ReadingOf<'absence.change'>,
  { substitute }: Parties,
): Promise<Message> {
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  const found = await own(asked);
  if ('message' in found) return found.message;
  const who = substitute?.kind === 'person' ? substitute.person.id : undefined;
  const changed = (absence: Absence): AbsenceWish => ({
    ...asWish(absence),
    span: {
      ...absence.span,
      ...(reading.from !== undefined && { from: day(reading.from) }),
      ...(reading.through !== undefined && { through: day(reading.through) }),
    },
    ...(who !== undefined && { substitute: who }),
  });
  const nothingSaid = who === undefined && reading.from === undefined && reading.through === undefined;
  const meant = likeliest(found.absences, reading);
  const [only] = meant;
  if (only === undefined) return tellOwnAbsences(asked);
  if (meant.length === 1) {
    const { id, person, version } = only;
    return nothingSaid
      ? editAbsence(asked, { verb: 'absence.edit', id, person, version })
      : showPreview(asked, changed(only));
  }
  return askWhich(asked, meant, (absence) =>
    nothingSaid
      ? { verb: 'absence.edit', data: keyData(absence) }
      : { verb: 'absence.show', data: { wish: wishData(changed(absence), true) } },
  );
}

/** Those near the days that were said; a day off each week is no matter of days. */
function likeliest(
  absences: readonly Absence[],
  { from, through }: Pick<ReadingOf<'absence.change'>, 'from' | 'through'>,
): readonly Absence[] {
  if (from === undefined && through === undefined) return absences;
  const once = absences.filter(({ span }) => !isRecurring(span));
  const [first, last] = [day(from ?? through ?? ''), day(through ?? from ?? '')];
  const near = once.filter(
    ({ span }) => span.from <= last + 1 && (span.through ?? Number.POSITIVE_INFINITY) >= first - 7,
  );
  return near.length > 0 ? near : absences;
}

const keyData = ({ id, person, version }: Absence) => ({ id, person, version });

const MOST_ASKED = 6;

function askWhich(
  asked: Asked,
  absences: readonly Absence[],
  press: (absence: Absence) => Pick<QuestionButton, 'verb' | 'data'>,
): Message {
  const text = say(ownAbsences.which, asked.language);
  const buttons = absences
    .slice(0, MOST_ASKED)
    .map((one) => ({ title: daysText(asked, one.span, 'all'), ...press(one) }));
  return { card: questionCard({ text, buttons }), summary: text };
}

/** "annuller mit fravær", "slet min ferie i uge 7": asked once more, for who covers is told. */
export async function cancelInWords(asked: Asked, { from }: ReadingOf<'absence.cancel'>): Promise<Message> {
  if (!asked.personal) return inWords(words.onlyInPersonalChat, asked);
  const found = await own(asked);
  if ('message' in found) return found.message;
  const on = from === undefined ? undefined : day(from);
  const meant = on === undefined ? found.absences : thereOn(found.absences, on);
  const [only] = meant;
  if (only === undefined)
    return on === undefined
      ? tellOwnAbsences(asked)
      : tellOwnAbsences(asked, undefined, {
          text: say(ownAbsences.noneThen, asked.language),
          style: 'attention',
        });
  if (meant.length === 1) return askRemoval(asked, only, on);
  return askWhich(asked, meant, (absence) => ({ verb: 'absence.remove', data: keyData(absence) }));
}

/** On that day, else in the week that it begins. */
function thereOn(absences: readonly Absence[], on: LocalDay): readonly Absence[] {
  const exactly = onDay(absences, on);
  if (exactly.length > 0) return exactly;
  const week = Array.from({ length: 6 }, (_, after) => (on + 1 + after) as LocalDay);
  return absences.filter(
    (one) => !isRecurring(one.span) && week.some((date) => onDay([one], date).length > 0),
  );
}

/** "Slet": asked first, then done. */
export async function removeAbsence(asked: Asked, action: ActionOf<'absence.remove'>): Promise<Message> {
  const { ports, turn, clock, language } = asked;
  const { id, person, version, sure, day: iso } = action;
  const listed = await listOwnAbsences(ports, person, turn.who.id, momentOf(asked));
  if (!listed.ok) return tellNotListed(asked, person, listed.reason);
  const there = listed.absences.find((one) => one.id === id);
  const gone = { text: say(words.gone, language), style: 'attention' } as const;
  if (there === undefined) return tellOwnAbsences(asked, person, gone);
  const on = iso === undefined ? undefined : day(iso);
  if (sure === undefined) return askRemoval(asked, there, on);
  const now = momentAt(clock.now, clock.zone);
  const oneDay = sure === 'day' && on !== undefined;
  const changed = await changeAbsence(ports, { id, person, version }, turn.who.id, clock.now, (absence) =>
    oneDay ? backOn(absence, on, now) : takenBack(absence, now),
  );
  if (!changed.ok) {
    if (changed.reason !== 'changed') return tellOwnAbsences(asked, person, gone);
    return tellOwnAbsences(asked, person, { text: say(words.changed, language), style: 'attention' });
  }
  return tellOwnAbsences(asked, person, {
    text: removedText(asked, changed.before, oneDay ? on : undefined, changed.person.name),
    style: 'good',
  });
}

function removedText(asked: Asked, before: Absence, on: LocalDay | undefined, name: string): string {
  const { language, turn } = asked;
  const own = before.person === turn.who.id;
  const today = todayOf(asked);
  if (on !== undefined) {
    const day = dayText(on, today, language);
    return own ? say(removal.dayOffYou, language, { day }) : say(removal.dayOff, language, { name, day });
  }
  if (before.span.from <= today && !isRecurring(before.span))
    return own ? say(removal.endedYou, language) : say(removal.ended, language, { name });
  const days = daysText(asked, before.span, own ? 'all' : 'planned');
  return own ? say(removal.removedYou, language, { days }) : say(removal.removed, language, { name, days });
}

async function askRemoval(asked: Asked, absence: Absence, on: LocalDay | undefined): Promise<Message> {
  const { language, turn, ports } = asked;
  const { span } = absence;
  const person = await ports.directory.person(absence.person);
  const isOwn = absence.person === turn.who.id;
  const unit = person && (await ports.directory.unit(person.unit));
  const days = daysText(asked, span, sightOf(turn.who.id, absence.person, unit));
  const begun = span.from <= todayOf(asked) && !isRecurring(span);
  const name = person?.name ?? '';
  const [you, other] = begun ? [removal.askEndYou, removal.askEnd] : [removal.askYou, removal.ask];
  const text = isOwn ? say(you, language, { days }) : say(other, language, { name, days });
  const data = keyData(absence);
  const recurs = isRecurring(span);
  const next = recurs ? (on ?? nextOn(absence, todayOf(asked))) : undefined;
  const only: QuestionButton[] =
    next === undefined
      ? []
      : [
          {
            title: say(removal.onlyDay, language, { day: dayText(next, todayOf(asked), language) }),
            verb: 'absence.remove',
            data: { ...data, sure: 'day', day: plainDate(next).toString() },
          },
        ];
  const yes = recurs ? removal.every : begun ? removal.yesEnd : removal.yes;
  const buttons: QuestionButton[] = [
    ...only,
    { title: say(yes, language), verb: 'absence.remove', data: { ...data, sure: 'all' } },
    { title: say(removal.no, language), verb: 'absence.mine', data: isOwn ? {} : { person: absence.person } },
  ];
  return { card: questionCard({ text, buttons }), summary: text };
}

/** The next day on which it recurs, within the coming weeks. */
function nextOn(absence: Absence, today: LocalDay): LocalDay | undefined {
  const days = Array.from({ length: 28 }, (_, after) => (today + after) as LocalDay);
  return days.find((date) => onDay([absence], date).length > 0);
}
