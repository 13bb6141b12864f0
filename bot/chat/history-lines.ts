import type { PersonId, UnitId } from '../core/directory.ts';
import type { Actor, HistoryEntry } from '../core/inquiry.ts';
import type { FactChange, InquiryEvent } from '../core/inquiry-event.ts';
import type { LocalDay } from '../core/local-day.ts';
import { shorten } from '../core/shorten.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { longDay, yearOf } from '../language/dates.ts';
import { capital, longMoment } from '../language/due.ts';
import { say } from '../language/sentence.ts';
import {
  correctedField,
  correction,
  history as lines,
  event as words,
} from '../language/sentences/history.ts';
import { wayWords } from '../language/sentences/inquiry.ts';
import { channelWords, kindWords, listOf } from '../language/words.ts';
import type { Asked } from './ports.ts';

/** What the history speaks of besides itself. */
type Named = { readonly people: ReadonlyMap<PersonId, string>; readonly units: ReadonlyMap<UnitId, string> };
type Worded = Pick<Asked, 'language' | 'clock' | 'ports'> & Named & { readonly written: Written };
/** What somebody wrote, as it is shown. */
type Written = (text: string) => string;

/**
 * "mandag den 23. november kl. 10.15 · Mette Holm tog den": the latest first (R13). Texts may hold anything.
 * @param longest characters of a text that somebody wrote; what is longer is cut
 */
export async function historyLines(
  asked: Asked,
  history: readonly HistoryEntry[],
  longest = Number.POSITIVE_INFINITY,
): Promise<string[]> {
  const { language, clock, ports } = asked;
  // A sign that nobody sees takes six in a card.
  const written: Written = (text) => shorten(text.toWellFormed().replace(/\p{Cc}+/gu, ' '), longest);
  const worded: Worded = { language, clock, ports, written, ...(await namesIn(asked, history)) };
  return history
    .map((entry) => {
      const what = listOf(
        entry.events.filter(isTold).map((event) => wordEvent(event, worded)),
        language,
      );
      const when = capital(longMoment(entry.at, clock, language));
      const closed = entry.events.some(({ kind }) => kind === 'closed')
        ? `. ${say(lines.closed, language)}`
        : '';
      return `${when} · ${actorName(entry, worded)} ${what}${closed}`;
    })
    .reverse();
}

async function namesIn({ ports }: Asked, history: readonly HistoryEntry[]): Promise<Named> {
  const ids = new Set(
    history.flatMap(({ by, onBehalfOf, events }) => [
      ...personOf(by),
      ...some(onBehalfOf),
      ...events.flatMap(personIn),
    ]),
  );
  const [people, units] = await Promise.all([
    Promise.all([...ids].map(async (id) => [id, (await ports.directory.person(id))?.name] as const)),
    ports.directory.units(),
  ]);
  return {
    people: new Map(people.flatMap(([id, name]) => (name === undefined ? [] : [[id, name]]))),
    units: new Map(units.map(({ id, name }) => [id, name])),
  };
}

const some = <T>(value: T | undefined): T[] => (value === undefined ? [] : [value]);
const personOf = (by: Actor): PersonId[] => ('person' in by ? [by.person] : []);
const personIn = (event: InquiryEvent): PersonId[] => (event.kind === 'assigned' ? [event.to] : []);

function actorName({ by, onBehalfOf }: HistoryEntry, worded: Worded): string {
  const { language } = worded;
  const name =
    'person' in by ? personName(by.person, worded) : say(lines.system, language, { name: by.system });
  if (onBehalfOf === undefined) return name;
  return say(lines.forSomebody, language, { name, owner: personName(onBehalfOf, worded) });
}

const personName = (id: PersonId, { people, language }: Worded): string =>
  people.get(id) ?? say(lines.formerEmployee, language);

type Told = Exclude<InquiryEvent, { kind: 'closed' }>;
const isTold = (event: InquiryEvent): event is Told => event.kind !== 'closed';

function wordEvent(event: Told, worded: Worded): string {
  const { language, units, written } = worded;
  const day = (on: LocalDay) => dayText(on, worded);
  const unit = (id: UnitId) => units.get(id) ?? id;
  switch (event.kind) {
    case 'assigned':
      return say(words.assigned, language, { name: personName(event.to, worded) });
    case 'redirected':
      if (event.from === event.to) return say(words.released, language, { unit: unit(event.to) });
      return say(words.redirected, language, { from: unit(event.from), to: unit(event.to) });
    case 'sentAway':
      return say(words.sentAway, language, { authority: written(event.authority) });
    case 'receiptSent': {
      const { promised, caseworker } = event.receipt;
      return say(words.receiptSent, language, { day: day(promised), contact: written(caseworker) });
    }
    case 'answered':
    case 'decided': {
      const { sentBy, contact } = event.answer;
      return say(words[event.kind], language, {
        how: say(wayWords[sentBy], language),
        contact: written(contact),
      });
    }
    case 'called':
      return say(event.reached ? words.reached : words.notReached, language);
    case 'delayed':
      return event.until === undefined
        ? say(words.delayedUnknown, language, { why: written(event.reason) })
        : say(words.delayed, language, { day: day(event.until), why: written(event.reason) });
    case 'waiting':
      return event.until === undefined
        ? say(words.waiting, language)
        : say(words.waitingUntil, language, { day: day(event.until) });
    case 'answering':
      return say(event.on ? words.answering : words.notAnswering, language);
    case 'reclassified': {
      const to = say(kindWords[event.to], language);
      return event.from === undefined
        ? say(words.classified, language, { to })
        : say(words.reclassified, language, { from: say(kindWords[event.from], language), to });
    }
    case 'completed':
      return say(words.completed, language, { day: day(worded.clock.zone.dayOf(event.at)) });
    case 'corrected': {
      const changes = event.changes.map((change) => wordChange(change, worded));
      return say(words.corrected, language, { changes: listOf(changes, language) });
    }
    default:
      return say(words[event.kind], language);
  }
}

const dayText = (day: LocalDay, { clock, language }: Worded): string =>
  longDay(day, yearOf(clock.zone.dayOf(clock.now)), language);

function wordChange({ field, from, to }: FactChange, worded: Worded): string {
  const { language } = worded;
  const value = (one: FactChange['from']) => wordValue(field, one, worded);
  return say(correction.change, language, {
    what: say(correctedField[field], language),
    from: value(from),
    to: value(to),
  });
}

function wordValue(
  field: FactChange['field'],
  value: FactChange['from'],
  { language, clock, ports, written }: Worded,
): string {
  if (value === undefined) return say(correction.nothing, language);
  if (typeof value === 'boolean') return say(value ? correction.yes : correction.no, language);
  if (typeof value === 'number') return longMoment(value as EpochMs, clock, language);
  const named = new Map<string, string>([
    ...Object.entries(field === 'channel' ? channelWords : field === 'kind' ? kindWords : {}).map(
      ([id, word]) => [id, say(word, language)] as const,
    ),
    ...(field === 'caseType'
      ? ports.rules.caseTypes.map(({ id, name }) => [id, name[language]] as const)
      : []),
  ]);
  return named.get(value) ?? written(value);
}
