import type { ActionOf } from '../../cards/actions.ts';
import { questionCard } from '../../cards/question/question-card.ts';
import type { CoverFacts } from '../core/absence/cover-facts.ts';
import { type DutyKind, peopleOnRota } from '../core/absence/duty.ts';
import type { DutySpan } from '../core/absence/duty-day.ts';
import { leads } from '../core/backlog.ts';
import type { Message } from '../core/conversation.ts';
import type { Unit, UnitId } from '../core/directory.ts';
import type { LocalDay } from '../core/local-day.ts';
import { dayIn } from '../core/local-day.ts';
import { closingTime, nextOpenDay } from '../core/opening-hours.ts';
import { dutyFacts } from '../journeys/duty-facts.ts';
import { unitsOf } from '../journeys/units-of.ts';
import { clock as clockTime, relativeDay } from '../language/dates.ts';
import { workplace } from '../language/due.ts';
import { phoneNumber } from '../language/phone-number.ts';
import type { ReadingOf } from '../language/reading.ts';
import { say } from '../language/sentence.ts';
import { dutyName, dutyPart, duty as words } from '../language/sentences/duty.ts';
import {
  isOpenOn,
  isSameDay,
  leadersText,
  nameIn,
  numberText,
  spansOf,
  spansText,
  viewerOf,
} from './duty-words.ts';
import { type Asked, inWords } from './ports.ts';

type Question = Pick<ReadingOf<'duty.who'>, 'what' | 'on'> & {
  /** The own one if not named. */
  readonly unit?: UnitId | undefined;
};

/** Teams shows six buttons of a card. */
const MOST_UNITS = 5;

/** "hvem har vagten?" */
export async function tellDuty(asked: Asked, question: Question): Promise<Message> {
  const { ports, turn, language, clock, personal } = asked;
  const { units, person } = await unitsOf(ports.directory, turn.who.id);
  const id = question.unit ?? person?.unit ?? units[0]?.id;
  const unit = units.find((one) => one.id === id);
  if (unit === undefined)
    return inWords(question.unit === undefined ? words.noUnitOfYours : words.unitGone, asked);
  const today = clock.zone.dayOf(clock.now);
  const day = question.on === undefined ? today : (dayIn(question.on) ?? today);
  const text = day < today ? say(words.past, language) : await dayText(asked, unit, day, question.what);
  const others = units.filter((one) => one.id !== unit.id);
  if (!personal || others.length === 0) return { text };
  const { what, on } = question;
  const buttons = others.slice(0, MOST_UNITS).map((one) => ({
    title: one.name,
    verb: 'duty',
    data: { unit: one.id, ...(what && { what }), ...(on && { on }) },
  }));
  return { card: questionCard({ text: `${unit.name}: ${text}`, buttons }), summary: text };
}

export const pressDuty = (asked: Asked, { unit, what, on }: ActionOf<'duty'>): Promise<Message> =>
  tellDuty(asked, { unit, ...(what && { what }), ...(on && { on }) });

/** Of a day that is closed, or over, the next one is told as well. */
async function dayText(asked: Asked, unit: Unit, day: LocalDay, what: DutyKind | undefined): Promise<string> {
  const { ports, clock, language } = asked;
  const { zone, now } = clock;
  const today = zone.dayOf(now);
  const closes = closingTime(day, clock.hours, workplace(clock).calendar);
  const isOver = day === today && closes !== undefined && zone.minutesOf(now) >= closes;
  const told = isOpenOn(asked, day) && !isOver ? day : nextOpenDay(day, workplace(clock));
  const facts = await dutyFacts(ports, { unit: unit.id, days: [told], viewer: viewerOf(asked) });
  const closed = isOver
    ? [say(words.closedNow, language)]
    : told === day
      ? []
      : [say(words.closed, language, { day: relativeDay(day, today, language) })];
  return [...closed, await openDayText(asked, unit, told, facts, what)].join(' ');
}

async function openDayText(
  asked: Asked,
  unit: Unit,
  day: LocalDay,
  facts: CoverFacts,
  what: DutyKind | undefined,
): Promise<string> {
  const [mail, phone] = [
    spansOf(asked, unit.id, day, facts, 'mail'),
    spansOf(asked, unit.id, day, facts, 'phone'),
  ];
  const isNobodys = [...mail, ...phone].every(({ duty }) => duty === undefined);
  if (isNobodys && peopleOnRota(facts.roster(unit.id)?.rota).length === 0) return noRotaText(asked, unit);
  const told: (readonly [DutyKind | 'any', readonly DutySpan[]])[] =
    what !== undefined
      ? [[what, what === 'mail' ? mail : phone]]
      : isSameDay(mail, phone)
        ? [['any', mail]]
        : [
            ['mail', mail],
            ['phone', phone],
          ];
  const texts = told.flatMap(([kind, spans]) => [
    firstText(asked, spans[0], { kind, day }, facts),
    ...spans.slice(1).map((span) => laterText(asked, span, facts)),
  ]);
  const isOpen = told.some(([, spans]) => spans.some(({ duty }) => duty?.by === undefined));
  return [...texts, ...(isOpen ? await whatToDo(asked, unit) : [])].join(' ');
}

async function noRotaText(asked: Asked, unit: Unit): Promise<string> {
  const { language, turn } = asked;
  const may = leads({ who: turn.who.id, unit });
  return [
    say(words.noRota, language, { unit: unit.name }),
    may
      ? say(words.makeOne, language)
      : say(words.askFor, language, { names: await leadersText(asked, unit) }),
    ...(may ? [] : await whatToDo(asked, unit)),
  ].join(' ');
}

type Told = { readonly kind: DutyKind | 'any'; readonly day: LocalDay };

function firstText(asked: Asked, span: DutySpan | undefined, { kind, day }: Told, facts: CoverFacts): string {
  const { language, clock } = asked;
  const on = {
    duty: say(dutyName[kind], language),
    day: relativeDay(day, clock.zone.dayOf(clock.now), language),
  };
  const duty = span?.duty;
  if (duty === undefined) return say(words.open, language, on);
  const name = nameIn(facts, duty.on, language);
  const isYou = asked.personal && duty.by === asked.turn.who.id;
  if (!duty.away) {
    const number = numberText(facts.person(duty.on), language);
    return isYou ? say(words.youHave, language, on) : say(words.has, language, { ...on, name, number });
  }
  if (duty.by === undefined) return say(words.uncovered, language, { ...on, name });
  if (isYou) return say(words.youCover, language, { ...on, name });
  const by = facts.person(duty.by);
  return say(words.covered, language, {
    ...on,
    name,
    by: nameIn(facts, duty.by, language),
    number: numberText(by, language),
  });
}

function laterText(asked: Asked, { from, duty }: DutySpan, facts: CoverFacts): string {
  const { language } = asked;
  const time = clockTime(from, language);
  if (duty?.by === undefined) return say(words.fromNobody, language, { time });
  if (asked.personal && duty.by === asked.turn.who.id)
    return say(words.from, language, { time, who: say(dutyPart.you, language), number: '' });
  const who = spansText(asked, [{ from, duty }], facts);
  return say(words.from, language, { time, who, number: numberText(facts.person(duty.by), language) });
}

/** Whom to turn to where nobody is there. */
async function whatToDo({ ports, language, turn }: Asked, unit: Unit): Promise<string[]> {
  if (unit.phone !== undefined)
    return [say(words.callUnit, language, { unit: unit.name, number: phoneNumber(unit.phone) })];
  const manager = await ports.directory.person(unit.manager);
  return manager === undefined || manager.id === turn.who.id
    ? []
    : [say(words.tellManager, language, { name: manager.name })];
}
