import {
  MESSAGE_FIELDS,
  type MessageField,
  type MessageForm,
  type MessageValues,
} from '../../cards/message/message-card.ts';
import type { Person } from '../core/directory.ts';
import { e164 } from '../core/e164.ts';
import { maskCpr } from '../core/privacy.ts';
import { isTooLong } from '../core/text-limits.ts';
import type { TakenMessage } from '../journeys/take-message.ts';
import { findNumber } from '../language/read-message.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { messageFault as words } from '../language/sentences/message.ts';
import { colleagueIn } from './colleague.ts';
import type { Asked } from './ports.ts';
import { tooLongFaults, tooLongText } from './too-long.ts';

export type MessageFaults = Readonly<Partial<Record<MessageField, string>>>;

export type ReadMessageForm =
  | { readonly ok: true; readonly message: TakenMessage }
  | { readonly ok: false; readonly faults: MessageFaults };

/** What the form asks for; all that is wrong at once. */
export async function readMessageForm(
  asked: Asked,
  form: MessageForm,
  values: MessageValues,
): Promise<ReadMessageForm> {
  const { language } = asked;
  const to = await colleagueOf(asked, form, values.colleague);
  const wrong = Object.entries(faultsIn(values)) as [MessageField, Sentence][];
  const faults: MessageFaults = {
    ...Object.fromEntries(wrong.map(([field, sentence]) => [field, say(sentence, language)])),
    ...('fault' in to && { colleague: to.fault }),
    ...tooLongFaults(values, ['caller', 'number', 'subject', 'caseNumber'], language),
  };
  if ('fault' in to || Object.keys(faults).length > 0) return { ok: false, faults };
  const caller = { name: oneLine(values.caller), number: e164(oneLine(values.number) ?? '') };
  const about = { subject: oneLine(values.subject), caseNumber: oneLine(values.caseNumber) };
  return { ok: true, message: { form: form.form, to: to.person, caller, ...about } };
}

const oneLine = (text: string): string | undefined => text.replace(/\s+/gu, ' ').trim() || undefined;

/** Who was found before, as long as the name stands as it was; else who is written now. */
async function colleagueOf(
  asked: Asked,
  { person }: MessageForm,
  typed: string,
): Promise<{ readonly person: Person } | { readonly fault: string }> {
  const written = oneLine(typed);
  if (written === undefined) return { fault: say(words.colleagueMissing, asked.language) };
  const known = person && (await asked.ports.directory.person(person));
  if (isTooLong('colleague', written)) return { fault: tooLongText('colleague', asked.language) };
  return known?.name === written ? { person: known } : colleagueIn(asked, written);
}

function faultsIn({ number, unknown, caller, subject, caseNumber }: MessageValues) {
  const hasNumber = oneLine(number) !== undefined;
  const isUnknown = unknown === 'true';
  const hasTrace = oneLine(subject) !== undefined || oneLine(caseNumber) !== undefined;
  const subjectFault = visibleFault(subject, { caller, number });
  const caseFault = visibleFault(caseNumber, { caller, number });
  return {
    ...(hasNumber && e164(oneLine(number) ?? '') === undefined && { number: words.number }),
    ...(!hasNumber && !isUnknown && { number: words.numberMissing }),
    ...(!hasNumber && isUnknown && !hasTrace && { subject: words.traceMissing }),
    ...(subjectFault && { subject: subjectFault }),
    ...(caseFault && { caseNumber: caseFault }),
  };
}

/** Subject and case number are seen by more people, and kept for longer, than who called. */
function visibleFault(
  text: string,
  { caller, number }: Pick<MessageValues, 'caller' | 'number'>,
): Sentence | undefined {
  const plain = oneLine(text) ?? '';
  const name = oneLine(caller)?.toLocaleLowerCase('da');
  const bounded = ` ${plain.toLocaleLowerCase('da').replace(/[^\p{L}\p{M}\p{Nd}'’-]+/gu, ' ')} `;
  if (name !== undefined && bounded.includes(` ${name.replace(/[^\p{L}\p{M}\p{Nd}'’-]+/gu, ' ')} `))
    return words.nameHere;
  const digits = e164(oneLine(number) ?? '')?.slice(-8);
  const same = digits !== undefined && plain.replace(/[^\p{Nd}]/gu, '').includes(digits);
  return same || findNumber(maskCpr(plain)) !== undefined ? words.numberHere : undefined;
}

/** As it was typed, but for CPR numbers, which are never shown. A phone number may look like one in places. */
export function shownValues(typed: MessageValues): { values: MessageValues; masked: boolean } {
  const shown = MESSAGE_FIELDS.map((field) => {
    const isNumber = field === 'number' && e164(typed.number.trim()) !== undefined;
    return [field, isNumber ? typed.number : maskCpr(typed[field])] as const;
  });
  const values = {
    ...(Object.fromEntries(shown) as MessageValues),
    unknown: String(typed.unknown === 'true'),
  };
  return {
    values,
    masked: MESSAGE_FIELDS.some((field) => field !== 'unknown' && values[field] !== typed[field]),
  };
}
