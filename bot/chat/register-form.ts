import { NONE, type RegisterField, type RegisterValues } from '../../cards/register/register-card.ts';
import type { UnitId } from '../core/directory.ts';
import { CHANNELS, type Channel, KINDS, type Kind } from '../core/inquiry.ts';
import type { InquiryRequest, RequestFault } from '../core/inquiry-request.ts';
import { dayIn } from '../core/local-day.ts';
import type { EpochMs } from '../core/time-zone.ts';
import { countsHours } from '../journeys/calculate-deadline.ts';
import { type Sentence, say } from '../language/sentence.ts';
import { dayToCome, registerFault as faultWords, requestFault, tooOld } from '../language/sentences/forms.ts';
import type { Asked } from './ports.ts';
import { tooLongFaults } from './too-long.ts';

/** What is wrong, in words, beside the field it is wrong with. */
export type FormFaults = Readonly<Partial<Record<RegisterField, string>>>;

export type ReadForm =
  | {
      readonly ok: true;
      readonly request: Omit<InquiryRequest, 'sources'>;
      /** The owner is as somebody wrote them, and not one of the list. */
      readonly ownerWritten: boolean;
    }
  | { readonly ok: false; readonly faults: FormFaults };

type Faults = Partial<Record<RegisterField, Sentence>>;

/** What the form asks for; all that is wrong at once. */
export function readRegisterForm(asked: Asked, values: RegisterValues): ReadForm {
  const channel = CHANNELS.find((one) => one === values.channel);
  const kind = KINDS.find((one) => one === values.kind);
  const received = receivedAt(asked, values);
  const faults: FormFaults = {
    ...worded(asked, { ...faultsOf(values, { channel, kind }), ...received.faults }),
    ...tooLongFaults(values, ['subject', 'caseNumber', 'email'], asked.language),
  };
  if (channel === undefined || received.at === undefined || Object.keys(faults).length > 0)
    return { ok: false, faults };
  const request = {
    channel,
    ...(kind && { kind }),
    ...(chosen(values.caseType) && { caseType: values.caseType }),
    received: received.at,
    unit: values.unit as UnitId,
    owner: ownerIn(values),
    subject: oneLine(values.subject),
    caseNumber: oneLine(values.caseNumber),
    sensitive: values.sensitive === 'true',
  };
  if (values.time === '' && countsHours(asked.ports, request, asked.clock.now))
    return { ok: false, faults: worded(asked, { time: faultWords.timeNeeded }) };
  return { ok: true, request, ownerWritten: values.email.trim() !== '' };
}

const chosen = (value: string): boolean => value !== '' && value !== NONE;
const oneLine = (text: string): string | undefined => text.replace(/\s+/gu, ' ').trim() || undefined;
const ownerIn = ({ email, owner }: RegisterValues): string | undefined =>
  email.trim() || (chosen(owner) ? owner : undefined);

function faultsOf(
  values: RegisterValues,
  read: { channel: Channel | undefined; kind: Kind | undefined },
): Faults {
  const { kind, unit, owner, email } = values;
  return {
    ...(read.channel === undefined && { channel: faultWords.channel }),
    ...(chosen(kind) && read.kind === undefined && { kind: faultWords.choice }),
    ...(unit === '' && { unit: faultWords.choice }),
    ...(chosen(owner) && email.trim() !== '' && { email: faultWords.twoOwners }),
  };
}

/** A day without a time begins when it does, so that a form that is pressed twice says the same twice. */
function receivedAt(
  { clock }: Asked,
  { day: date, time }: RegisterValues,
): { at: EpochMs | undefined; faults: Faults } {
  const day = dayIn(date);
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  const wrong = time !== '' && hours === undefined;
  const faults: Faults = {
    ...(day === undefined && { day: faultWords.dayMissing }),
    ...(wrong && { time: faultWords.timeWrong }),
  };
  if (day === undefined || wrong) return { at: undefined, faults };
  const minute = time === '' ? 0 : Number(hours) * 60 + Number(minutes);
  return { at: clock.zone.at(day, minute), faults };
}

/** What the journey found, beside the field that a person filled in for it. */
export function wordRequestFaults(
  asked: Asked,
  found: readonly RequestFault[],
  { day }: RegisterValues,
): FormFaults {
  const isToday = dayIn(day) === asked.clock.zone.dayOf(asked.clock.now);
  const fields: Readonly<Record<RequestFault['field'], RegisterField>> = {
    unit: 'unit',
    owner: 'owner',
    caseType: 'caseType',
    received: isToday ? 'time' : 'day',
    completeAt: 'day',
  };
  const words = found.map((fault) => [fields[fault.field], wordsOf(fault, isToday)]);
  return worded(asked, Object.fromEntries(words) as Faults);
}

function wordsOf({ field, reason }: RequestFault, isToday: boolean): Sentence {
  if (reason === 'tooOld') return tooOld;
  if (field === 'received' && !isToday) return dayToCome;
  return field === 'owner' ? faultWords.choice : requestFault[field];
}

function worded({ language }: Asked, faults: Faults): FormFaults {
  return Object.fromEntries(
    Object.entries(faults).map(([field, sentence]) => [field, say(sentence, language)]),
  );
}
