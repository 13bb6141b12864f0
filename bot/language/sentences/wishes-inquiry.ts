import type { Kind } from '../../core/inquiry.ts';
import type { CommandName } from '../reading.ts';
import { when } from '../when-said.ts';
import { channelWords, kindWords } from '../words.ts';
import type { Wish } from './wishes.ts';

type OfInquiries = Extract<CommandName, `inquiry.${string}`>;

const { to: toWhom, until: untilWhen } = when;
/** "en ansøgning", "an application" */
const KIND = {
  da: (kind: Kind) => `${kind === 'application' ? 'en' : 'et'} ${kindWords[kind].da}`,
  en: (kind: Kind) => `${kind === 'application' ? 'an' : 'a'} ${kindWords[kind].en}`,
};
const SOME = { da: 'en henvendelse', en: 'an inquiry' };

export const inquiryWishes: { readonly [Name in OfInquiries]: Wish<Name> } = {
  'inquiry.register': {
    da: ({ channel }) => `registrere en henvendelse${channel ? ` (${channelWords[channel].da})` : ''}`,
    en: ({ channel }) => `register an inquiry${channel ? ` (${channelWords[channel].en})` : ''}`,
  },
  'inquiry.show': { da: ({ ref = SOME.da }) => `se ${ref}`, en: ({ ref = SOME.en }) => `see ${ref}` },
  'inquiry.take': { da: ({ ref = SOME.da }) => `tage ${ref}`, en: ({ ref = SOME.en }) => `take ${ref}` },
  'inquiry.transfer': {
    da: ({ ref = SOME.da, to }) => `overføre ${ref}${toWhom.da(to)}`,
    en: ({ ref = SOME.en, to }) => `transfer ${ref}${toWhom.en(to)}`,
  },
  'inquiry.transferAll': {
    da: ({ person = 'en kollega', to }) => `overføre alle henvendelser fra ${person}${toWhom.da(to)}`,
    en: ({ person = 'a colleague', to }) => `transfer all inquiries from ${person}${toWhom.en(to)}`,
  },
  'inquiry.receipt': {
    da: ({ ref = SOME.da }) => `notere en kvittering for ${ref}`,
    en: ({ ref = SOME.en }) => `note a receipt for ${ref}`,
  },
  'inquiry.answer': {
    da: ({ ref = SOME.da, by }) => `notere, at ${ref} er besvaret${by ? ' i telefonen' : ''}`,
    en: ({ ref = SOME.en, by }) => `note that ${ref} is answered${by ? ' by phone' : ''}`,
  },
  'inquiry.decide': {
    da: ({ ref = SOME.da }) => `notere, at afgørelsen i ${ref} er sendt`,
    en: ({ ref = SOME.en }) => `note that the decision in ${ref} is sent`,
  },
  'inquiry.calledBack': {
    da: ({ ref = SOME.da, reached }) =>
      reached === false
        ? `notere, at du ringede på ${ref} uden at få fat i borgeren`
        : `notere, at du har ringet tilbage på ${ref}`,
    en: ({ ref = SOME.en, reached }) =>
      reached === false
        ? `note that you called on ${ref} without reaching the citizen`
        : `note that you have called back on ${ref}`,
  },
  'inquiry.correct': {
    da: ({ ref = SOME.da }) => `rette ${ref}`,
    en: ({ ref = SOME.en }) => `correct ${ref}`,
  },
  'inquiry.journal': {
    da: ({ ref = SOME.da }) => `kopiere ${ref} til journalen`,
    en: ({ ref = SOME.en }) => `copy ${ref} to the journal`,
  },
  'inquiry.answering': {
    da: ({ ref = SOME.da, on }) =>
      on === false ? `notere, at du ikke svarer på ${ref} alligevel` : `notere, at du svarer på ${ref} nu`,
    en: ({ ref = SOME.en, on }) =>
      on === false
        ? `note that you are not answering ${ref} after all`
        : `note that you are answering ${ref} now`,
  },
  'inquiry.reclassify': {
    da: ({ ref = SOME.da, kind }) =>
      kind ? `notere, at ${ref} er ${KIND.da(kind)}` : `ændre, hvad ${ref} er`,
    en: ({ ref = SOME.en, kind }) =>
      kind ? `note that ${ref} is ${KIND.en(kind)}` : `change what ${ref} is`,
  },
  'inquiry.complete': {
    da: ({ ref = SOME.da, on }) => `notere, at ${ref} er fuldt oplyst${on ? ` fra ${on}` : ''}`,
    en: ({ ref = SOME.en, on }) => `note that ${ref} is complete${on ? ` as of ${on}` : ''}`,
  },
  'inquiry.wroteAgain': {
    da: ({ ref = SOME.da }) => `notere, at borgeren har rykket for svar på ${ref}`,
    en: ({ ref = SOME.en }) => `note that the citizen has written again on ${ref}`,
  },
  'inquiry.wait': {
    da: ({ ref = SOME.da, until }) => `notere, at ${ref} venter på borgeren${untilWhen.da(until)}`,
    en: ({ ref = SOME.en, until }) => `note that ${ref} waits for the citizen${untilWhen.en(until)}`,
  },
  'inquiry.resume': {
    da: ({ ref = SOME.da }) => `notere, at ${ref} ikke venter længere`,
    en: ({ ref = SOME.en }) => `note that ${ref} no longer waits`,
  },
  'inquiry.dismiss': {
    da: ({ ref = SOME.da }) => `notere, at ${ref} ikke kræver svar`,
    en: ({ ref = SOME.en }) => `note that ${ref} needs no answer`,
  },
  'inquiry.extend': {
    da: ({ ref = SOME.da, until }) => `forlænge fristen for ${ref}${untilWhen.da(until)}`,
    en: ({ ref = SOME.en, until }) => `extend the deadline of ${ref}${untilWhen.en(until)}`,
  },
  'inquiry.reopen': {
    da: ({ ref = SOME.da }) => `genåbne ${ref}`,
    en: ({ ref = SOME.en }) => `reopen ${ref}`,
  },
};
