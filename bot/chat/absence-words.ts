import type { AbsenceSpan, Moment } from '../core/absence/absence.ts';
import type { CoverWay } from '../core/absence/cover.ts';
import { momentAt } from '../core/absence/moments.ts';
import { type Sight, seenSpan } from '../core/absence/sight.ts';
import type { AbsenceWish } from '../core/absence/wish.ts';
import type { LocalDay } from '../core/local-day.ts';
import type { Language } from '../core/reply-language.ts';
import type { AbsenceFault, AbsenceRefusal } from '../journeys/prepare-absence.ts';
import { spanText } from '../language/absence-days.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { absenceFault as faultWords, absence as words } from '../language/sentences/absence.ts';
import { coverHow, absencePreview as previewWords } from '../language/sentences/absence-preview.ts';
import type { FormFaults } from './absence-form.ts';
import type { Asked } from './ports.ts';

export const momentOf = ({ clock }: Asked): Moment => momentAt(clock.now, clock.zone);

export const todayOf = ({ clock }: Asked): LocalDay => clock.zone.dayOf(clock.now);

/** The days, as this reader sees them. */
export function daysText(asked: Asked, span: AbsenceSpan, sight: Sight): string {
  const today = todayOf(asked);
  const seen = seenSpan(span, sight, today) ?? { from: today, through: today };
  return spanText(seen, today, asked.language);
}

/** "Du er fraværende …" · "Mette Holm er fraværende …" */
export function awayText(asked: Asked, name: string | undefined, days: string): string {
  return name === undefined
    ? say(words.awayYou, asked.language, { days })
    : say(words.away, asked.language, { name, days });
}

/** What stands beside each field. */
export function faultsOf(asked: Asked, refusal: Extract<AbsenceRefusal, { reason: 'faults' }>): FormFaults {
  return Object.fromEntries(refusal.faults.map((fault) => [fault.field, faultText(asked, fault, refusal)]));
}

const SPAN_FAULTS: Readonly<Record<string, Sentence>> = {
  'through/endsBeforeStart': faultWords.endsBeforeStart,
  'from/past': faultWords.past,
  'from/tooFar': faultWords.tooFar,
  'end/endsBeforeStart': faultWords.hoursEndBeforeStart,
  'end/past': faultWords.hoursPast,
  'every/noSuchDays': faultWords.noSuchDays,
};

function faultText(
  { language, turn }: Asked,
  fault: AbsenceFault,
  { person }: Extract<AbsenceRefusal, { reason: 'faults' }>,
): string {
  if (fault.field !== 'substitute') {
    const sentence = SPAN_FAULTS[`${fault.field}/${fault.reason}`];
    if (sentence === undefined) throw new Error(`a fault without its words: ${fault.field}/${fault.reason}`);
    return say(sentence, language);
  }
  const name = fault.person?.name ?? '';
  switch (fault.reason) {
    case 'self':
      return person.id === turn.who.id
        ? say(faultWords.self, language)
        : say(faultWords.selfOf, language, { name: person.name });
    case 'unknown':
      return say(faultWords.unknownPerson, language);
    case 'awayThroughout':
      return say(faultWords.awayThroughout, language, { name });
    case 'declined':
      return say(faultWords.declined, language, { name });
  }
}

/** Its days are drawn for whoever types them, too. */
export const isNew = ({ version }: Pick<AbsenceWish, 'version'>): boolean => version === undefined;

/** "Jonas Krogh dækker." · "Adele Vance dækker (næste i enhedens rækkefølge)." */
export function coversText(name: string, how: CoverWay, language: Language): string {
  if (how === 'present' || how === 'nobody' || how === 'substitute')
    return say(previewWords.covers, language, { name });
  return say(previewWords.coversAs, language, { name, how: say(coverHow[how], language) });
}
