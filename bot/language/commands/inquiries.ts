import type { InquiryRef } from '../../core/inquiry.ts';
import type { CommandRow, Slots } from '../old-types.ts';
import type { Reading } from '../reading.ts';

const ANSWERED = {
  da: [
    '[jeg har] besvaret {ref}',
    '[jeg har] svaret på {ref}',
    '{ref} [er] [nu] besvaret',
    'svar sendt [på|til] {ref}',
    '{ref} svar sendt',
  ],
  en: ['[i have|i] answered {ref}', '{ref} [is|has been] [now] answered', 'answer sent [for|to] {ref}'],
};

export const INQUIRY_COMMANDS: readonly CommandRow[] = [
  {
    reading: ({ channel }) => ({ command: 'inquiry.register', ...(channel && { channel }) }),
    menu: {
      write: { da: 'ny henvendelse', en: 'new inquiry' },
      does: {
        da: 'Registrerer et brev, en mail eller et opkald',
        en: 'Registers a letter, an email or a call',
      },
      scopes: ['personal'],
    },
    phrases: {
      da: [
        '(ny|registrer|opret) [en] [ny] henvendelse',
        '(ny|nyt|registrer|opret) [et|en] [ny|nyt] {channel}',
        '(ny|registrer|opret) [en] [ny] henvendelse (på|fra|via|i) {channel}',
      ],
      en: [
        '(new|register|create) [an|a] [new] inquiry',
        '(new|register) [an|a] [new] {channel}',
        '(new|register) [an|a] [new] inquiry (by|on|from|via) {channel}',
      ],
    },
  },
  {
    reading: about((ref) => ({ command: 'inquiry.show', ref })),
    menu: {
      write: { da: 'frist BS-1042', en: 'deadline BS-1042' },
      does: { da: 'En henvendelses frister, og hvorfor', en: 'The deadlines of an inquiry, and why' },
      scopes: ['personal', 'team', 'groupChat'],
    },
    phrases: {
      da: [
        '(vis|frist|fristen|status|find|åbn) [for|på] {ref}',
        '(hvad|hvornår) er (frist|fristen|status) (for|på) {ref}',
        'hvornår er der frist (for|på) {ref}',
        'hvornår skal {ref} (være besvaret|besvares)',
        'er {ref} besvaret',
      ],
      en: [
        '(show|deadline|status|open|find) [for|of|on] {ref}',
        '(what is|what s) the (deadline|status) (for|of|on) {ref}',
        'when is {ref} due',
        'when must {ref} be answered',
        'is {ref} answered',
      ],
    },
  },
  // In either language: the reference alone.
  { reading: about((ref) => ({ command: 'inquiry.show', ref })), phrases: { da: ['{ref}'], en: ['{ref}'] } },
  {
    reading: about((ref) => ({ command: 'inquiry.answer', ref })),
    menu: {
      write: { da: 'besvaret BS-1042', en: 'answered BS-1042' },
      does: { da: 'Noterer, at borgeren har fået svar', en: 'Notes that the citizen has an answer' },
      scopes: ['personal', 'team', 'groupChat'],
    },
    phrases: ANSWERED,
  },
  {
    reading: about((ref) => ({ command: 'inquiry.answer', ref, by: 'phone' })),
    phrases: {
      da: ANSWERED.da.map(
        (phrase) => `${phrase} (telefonisk|på telefon|på telefonen|pr telefon|i telefonen)`,
      ),
      en: ANSWERED.en.map((phrase) => `${phrase} (by phone|on the phone|by telephone)`),
    },
  },
  {
    reading: readReceipt,
    menu: {
      write: { da: 'kvittering BS-1042', en: 'receipt BS-1042' },
      does: {
        da: 'Noterer en kvittering og den dato, du lover',
        en: 'Notes a receipt and the date you promise',
      },
      scopes: ['personal'],
    },
    phrases: {
      da: [
        '[send] kvittering [sendt] [for|på|til] {ref}',
        '[send] kvittering [sendt] [for|på|til] {ref} [med] [svar] senest {promised}',
        '{ref} (kvittering sendt|kvitteret)',
        '{ref} (kvittering sendt|kvitteret) [svar] senest {promised}',
      ],
      en: [
        '[send] receipt [sent] [for|to] {ref}',
        '[send] receipt [sent] [for|to] {ref} [answer] by {promised}',
        '{ref} receipt sent',
      ],
    },
  },
];

/** Every phrase of these rows has a reference; one that lost it means nothing. */
function about(reading: (ref: InquiryRef) => Reading): (slots: Slots) => Reading {
  return ({ ref }) => (ref === undefined ? { command: 'unknown' } : reading(ref));
}

function readReceipt({ ref, promised }: Slots): Reading {
  if (ref === undefined) return { command: 'unknown' };
  if (promised === 'impossible')
    return { command: 'unclear', about: 'inquiry.receipt', missing: ['promised'], understood: { ref } };
  return { command: 'inquiry.receipt', ref, ...(promised !== undefined && { promised }) };
}
