import type { Inquiry } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { longDay, yearOf } from '../../bot/language/dates.ts';
import { type Clock, capital, isOverdue, longMoment } from '../../bot/language/due.ts';
import { phoneNumber } from '../../bot/language/phone-number.ts';
import { type Sentence, say } from '../../bot/language/sentence.ts';
import { inquiryCard as words } from '../../bot/language/sentences/inquiry.ts';
import { channelWords, kindWords } from '../../bot/language/words.ts';
import type { InquiryView } from './inquiry-card.ts';

/** What is known of it, line by line; what is not known has no line. */
export function inquiryFacts({
  language,
  clock,
  inquiry,
  unit,
  owner,
  coveredBy,
  caseType,
  authority,
  personal,
}: Pick<
  InquiryView,
  'language' | 'clock' | 'inquiry' | 'unit' | 'owner' | 'coveredBy' | 'caseType' | 'authority' | 'personal'
>) {
  const { channel, kind, caseNumber, sensitive, confidential } = inquiry;
  // Lateness belongs to the inquiry, never to a person: where others read along, nobody is named beside it.
  const late = inquiry.obligations.some((one) => isOverdue(one, clock));
  const isLateInPublic = late && !personal && inquiry.owner !== undefined;
  const line = (label: Sentence, value: string | undefined) =>
    value === undefined || value === '' ? [] : [{ label: say(label, language), value }];
  const word = (sentence: Sentence | undefined) => sentence && capital(say(sentence, language));
  return [
    ...line(words.channel, word(channelWords[channel])),
    ...line(words.kind, word(kind && kindWords[kind])),
    ...line(words.caseType, caseType?.name[language]),
    ...line(words.received, capital(receivedText(inquiry, clock, language))),
    ...line(words.belongsWith, authority),
    ...line(words.unit, unit?.name ?? inquiry.unit),
    ...line(
      words.owner,
      isLateInPublic
        ? undefined
        : [ownerName({ inquiry, owner, language, personal }), ...coverText(coveredBy, language)].join(' · '),
    ),
    ...line(words.caseNumber, personal ? caseNumber : undefined),
    ...line(words.sensitive, sensitive ? say(words.bySafePost, language) : undefined),
    ...line(words.confidential, confidential ? say(words.onlyOwnerAndManager, language) : undefined),
    ...line(
      words.contact,
      personal && inquiry.owner === undefined ? unit && withPhone(unit.name, unit.phone) : undefined,
    ),
  ];
}

/** R11: whom the citizen can turn to. */
const withPhone = (name: string, phone: string | undefined): string =>
  phone ? `${name}, ${phoneNumber(phone)}` : name;

function ownerName({
  inquiry,
  owner,
  language,
  personal,
}: Pick<InquiryView, 'inquiry' | 'owner' | 'language' | 'personal'>): string {
  if (inquiry.owner === undefined) return say(words.unassigned, language);
  if (owner === undefined) return say(words.unknownOwner, language);
  return personal ? withPhone(owner.name, owner.phones[0]) : owner.name;
}

const coverText = (coveredBy: InquiryView['coveredBy'], language: Language): string[] => {
  if (coveredBy === undefined) return [];
  const { name } = coveredBy;
  return [name === undefined ? say(words.nobodyCovers, language) : say(words.covers, language, { name })];
};

/**
 * The day, for the card is still there when "yesterday" is another; with the hour where hours are counted. Otherwise
 * nobody may have told it, and it matters to nothing.
 */
function receivedText({ received, obligations }: Inquiry, clock: Clock, language: Language): string {
  const hours = obligations.some(({ because }) => because.some(({ step }) => step === 'elapsed'));
  if (hours) return longMoment(received, clock, language);
  const thisYear = yearOf(clock.zone.dayOf(clock.now));
  return longDay(clock.zone.dayOf(received), thisYear, language);
}
