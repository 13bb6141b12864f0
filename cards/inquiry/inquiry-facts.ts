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
  caseType,
  personal,
}: Pick<InquiryView, 'language' | 'clock' | 'inquiry' | 'unit' | 'owner' | 'caseType' | 'personal'>) {
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
    ...line(words.unit, unit?.name ?? inquiry.unit),
    ...line(words.owner, isLateInPublic ? undefined : ownerName({ inquiry, owner, language })),
    ...line(words.caseNumber, personal ? caseNumber : undefined),
    ...line(words.sensitive, sensitive ? say(words.bySafePost, language) : undefined),
    ...line(words.confidential, confidential ? say(words.onlyOwnerAndManager, language) : undefined),
    ...line(words.contact, personal ? contactOf({ unit, owner }) : undefined),
  ];
}

/** R11: whom the citizen can turn to. */
function contactOf({ unit, owner }: Pick<InquiryView, 'unit' | 'owner'>): string | undefined {
  const phone = owner?.phones[0] ?? unit?.phone;
  const name = owner?.name ?? unit?.name;
  return name && [name, ...(phone ? [phoneNumber(phone)] : [])].join(', ');
}

function ownerName({
  inquiry,
  owner,
  language,
}: Pick<InquiryView, 'inquiry' | 'owner' | 'language'>): string {
  if (inquiry.owner === undefined) return say(words.unassigned, language);
  return owner?.name ?? say(words.unknownOwner, language);
}

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
