import type { Card } from '../../bot/core/conversation.ts';
import { CHANNELS, KINDS } from '../../bot/core/inquiry.ts';
import type { Language } from '../../bot/core/reply-language.ts';
import { capital } from '../../bot/language/due.ts';
import { type Sentence, say } from '../../bot/language/sentence.ts';
import { calculationForm as words } from '../../bot/language/sentences/deadlines.ts';
import { register as registerWords } from '../../bot/language/sentences/forms.ts';
import { channelWords, kindWords } from '../../bot/language/words.ts';
import { cardFrom } from '../draw.ts';
import { fault } from '../fault.ts';
import template from './calculation-form.json' with { type: 'json' };

const draw = cardFrom(template);

/** The choice that is none: clients send nothing for a list whose choice is empty. */
export const NO_KIND = 'none';

/** As they are typed; the date as `2026-12-14`, or empty. */
export type CalculationValues = {
  readonly channel: string;
  readonly kind: string;
  readonly received: string;
};

export type CalculationFaults = Readonly<Partial<Record<keyof CalculationValues, string>>>;

export type CalculationFormView = {
  readonly language: Language;
  readonly values: CalculationValues;
  readonly faults: CalculationFaults;
};

/** What a deadline is computed from. It comes back as it was typed when something is missing. */
export function calculationFormCard({ language, values, faults }: CalculationFormView): Card {
  const { channel, channelHint, kind, noKind, day } = registerWords;
  const choice = (value: string, title: Sentence) => ({ title: capital(say(title, language)), value });
  return draw({
    title: say(words.title, language),
    intro: say(words.intro, language),
    labels: {
      channel: say(channel, language),
      channelHint: say(channelHint, language),
      kind: say(kind, language),
      received: say(day, language),
    },
    choices: {
      channel: CHANNELS.map((one) => choice(one, channelWords[one])),
      kind: [choice(NO_KIND, noKind), ...KINDS.map((one) => choice(one, kindWords[one]))],
    },
    values,
    faults: {
      channel: fault(faults.channel),
      kind: fault(faults.kind),
      received: fault(faults.received),
    },
    compute: say(words.compute, language),
  });
}
