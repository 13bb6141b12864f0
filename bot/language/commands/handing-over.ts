import { type CommandRow, toldOrAskedFor, unclear, withRef } from '../command-row.ts';
import { only } from '../read-slots.ts';
import { EVERYWHERE, PERSONAL } from './scopes.ts';

/** Before "besked til Mette": who hands it in, and what becomes of it. */
const TAKE = {
  da: '[(må|kan|kunne) (jeg|vi) [få lov at|få lov til at]] [jeg har|vi har|der er|har] [læg|lægge|lagt|giv|give|send|sende|tag imod|tage imod|tag|tage|skriv|skrive|modtag|modtage|notér|noter|notere|efterlad|efterlade|indtal|aflever|aflevere|videregiv|videregive|formidle|overbring]',
  en: '[(may|can|could) i] [take|leave|give|send|write|pass|record|note|deliver|relay] [on]',
};
const NOTE = {
  da: '[en|et|denne|følgende|min] [ny|kort] (besked|telefonbesked|beskeden|besked om opkald|note|seddel)',
  en: '[a|the|this|my] [new|short] [phone|telephone] (message|note) [on]',
};

/** What begins like this tells of the message, and is not the message. */
const GOES_ON = /^(?:hvis|såfremt|medmindre|fra|if|unless|from)\b/i;

const ME = /^(?:mig|me)$/i;
/** "Give BS-1042 back": a way, and nobody's name. */
const NOBODY =
  /^(?:back|away|on|over|along|up|out|off|again|tilbage|videre|væk|op|ud|ind|igen|retur|someone|somebody|anyone|anybody|(?:someone|somebody|anyone) else|others|nogen|nogen andre|en anden|andre|en kollega|a colleague|kollegaen?|jer|os|dig|dem|ham|hende|you|us|them|him|her|(?:en |et |a |the )?(?:afgørelsen?|afslag|tilladelse|bevilling|rykker|svar|svaret|besvarelse|besked|decision|refusal|permit|reminder|answer|reply|response))$/i;
/** Whoever has an answer is handed no inquiry. */
const CITIZEN = /^(?:borgere?n?|ansøgere?n?|kunden|parten|(?:the )?(?:citizen|applicant))$/i;

const TRANSFER_ALL = {
  told: {
    da: [
      '<alt-fra> (skal|bedes|ønskes|må gerne|bør) [alle] [blive] [<overføres>] <hen> {target}',
      '<alt-fra> <overføres> <hen> {target}',
      '<alt> (fra|hos) {nameOrMe} <hen> {target}',
      '(alle|samtlige) {whose} <sager> <hen> {target}',
      '{target} (overtager|skal overtage|skal have|får|bedes overtage|må gerne overtage) <alt-fra>',
    ],
    en: [
      '<everything-from> (should|must|needs to|has to|is to|to) [be|go] [<transferred>] [on|over] to {target}',
      '{target} (takes over|gets|should get|should take over|will take over) <everything-from>',
    ],
  },
  askedFor: {
    da: [
      '<overfør> <alt-fra> [videre|over] til {target}',
      '<overfør> <alt> [videre|over] til {target} fra {nameOrMe}',
      '<overførsel> af <alt-fra> [videre|over] til {target}',
      '(giv|give|tildel|tildele|overdrag|overdrage|overlad|overlade) {target} <alt-fra>',
      '(kan|kunne) <alt-fra> [blive] <overføres> [videre|over] til {target}',
      '(lad|kan|kunne) {target} (overtage|få|tage) <alt-fra>',
    ],
    en: [
      '<transfer> <everything-from> [on|over] to {target}',
      '<transfer> everything over from {nameOrMe} to {target}',
      '<transfer> <everything> [over] to {target} from {nameOrMe}',
      '(can|could) <everything-from> be <transferred> [on|over] to {target}',
      'let {target} (take over|have|take) <everything-from>',
      '(give|assign|hand) {target} <everything-from>',
    ],
  },
};

const TRANSFER = {
  told: {
    da: [
      '{ref} <overføres> [fra {nameOrMe}] <hen> {target}',
      '{ref} (skal|bør|hører [til]|hører hjemme|går|ryger) [gå|ryge|ligge|behandles] (<hen>|af|under) {target}',
      '<den-skal> (<overføres>|behandles|ligge|ryge|gå) [fra {nameOrMe}] (<hen>|af) {target}',
      '{name} (skal have|skal tage|får|overtager|skal overtage|bedes (tage|overtage)|må gerne (få|tage|overtage)) {ref}',
      '[ny] (sagsbehandler|ansvarlig|sagsansvarlig|ejer) [på|for|i|af] {ref} [er|skal være|bliver] {target}',
    ],
    en: [
      '{ref} [was|has been] (transferred|handed|moved|forwarded|reassigned|passed) [on|over] to {target}',
      '{ref} (should|must|is|goes|belongs|needs|has) [to] [go|be] [<transferred>] [on|over] (to|with|in) {target}',
      '{name} (should take|should have|should get) {ref}',
    ],
  },
  askedFor: {
    da: [
      '<overfør> [{ref}] [videre|over|hen|tilbage|ind] [til|over til|hen til|ned til|i|hos|til behandling hos] [{target}]',
      '<overfør> {ref} (<hen>|på) {target}',
      '<overfør> {target} {ref}',
      '<overfør> {ref} [videre|over] til {target} eller {target}',
      '<overfør> [videre|over] til {target} {ref}',
      '<overfør> {ref} fra {nameOrMe} [videre|over] til {target}',
      '<overførsel> af {ref} <hen> {target}',
      '<kan> <overføres> <hen> {target}',
      '(lad|kan|kunne) {name} (tage|få|overtage|ordne|behandle) {ref}',
      '{ref} til {target}',
      '(sæt|sætte|skriv|sat) {name} (på|som (sagsbehandler|ansvarlig|ejer) [på]) {ref} [som sagsbehandler]',
      '(skift|skifte|ændr|ændre|ret) (sagsbehandler|sagsbehandleren|ansvarlig|ansvarlige|ejer|modtager) [på|for|i|af] {ref} (til|fra {name} til) {target}',
    ],
    en: [
      '<transfer> [{ref}] [on|over|back|along|up] [to|over to] [{target}]',
      '<transfer> {target} {ref}',
      '<transfer> {ref} from {nameOrMe} [over] to {target}',
      '(change|set) [the] (handler|owner|case worker|assignee) (of|for|on) {ref} to {target}',
      '<transfer> {ref} [on|over] to {target} or {target}',
      '<can> <transferred> [on|over] to {target}',
      '(let|can|could) {name} (take|have|handle|get|take over) {ref}',
      '{ref} to {target}',
    ],
  },
};

/** From one to another: an inquiry, all of them, a message. */
export const HANDING_OVER_COMMANDS: readonly CommandRow[] = [
  ...toldOrAskedFor(
    {
      command: 'inquiry.transferAll',
      menu: {
        write: { da: 'overfør alt fra Mette til Anna', en: 'transfer everything from Mette to Anna' },
        does: {
          da: 'Giver alle en persons henvendelser videre',
          en: 'Hands over all of a person’s inquiries',
        },
        scopes: PERSONAL,
        seldom: true,
      },
      loose: 'der som open åbne nu',
      read: ({ nameOrMe, whose, name, target }) => {
        const [person, to] = [nameOrMe?.[0] ?? whose?.[0] ?? name?.[0] ?? 'mig', target?.[0]];
        if (to === undefined) return unclear('inquiry.transferAll', ['to'], { person });
        return { command: 'inquiry.transferAll', person, to };
      },
    },
    TRANSFER_ALL.told,
    TRANSFER_ALL.askedFor,
  ),
  {
    command: 'inquiry.transferAll',
    phrases: {
      da: [
        '<overfør> (alt|alle sager|alle henvendelser|alle)',
        '<overfør> (alt|alle sager|alle henvendelser|alle) (til|fra) {name}',
      ],
      en: ['<transfer> (everything|all cases|all inquiries|all) [from|to] [{name}]'],
    },
    read: () => unclear('inquiry.transferAll', ['person', 'to']),
  },
  ...toldOrAskedFor(
    {
      command: 'inquiry.transfer',
      menu: {
        write: { da: 'overfør BS-1042 til Jonas Krogh', en: 'transfer BS-1042 to Jonas Krogh' },
        does: { da: 'Giver henvendelsen til en anden', en: 'Hands the inquiry to somebody else' },
        scopes: EVERYWHERE,
      },
      anywhere: ['ref'],
      loose:
        'sagen sag henvendelsen henvendelse ansøgningen brevet mailen nr the case inquiry den it nu med reference',
      read: (said) =>
        withRef('inquiry.transfer', said, (ref) => {
          const to = only([...(said.target ?? []), ...(said.name ?? [])]);
          if (to === undefined || to === 'several' || CITIZEN.test(to) || NOBODY.test(to))
            return unclear('inquiry.transfer', ['to'], ref);
          return ME.test(to)
            ? { command: 'inquiry.take', ...ref }
            : { command: 'inquiry.transfer', ...ref, to };
        }),
    },
    TRANSFER.told,
    TRANSFER.askedFor,
  ),
  {
    command: 'message.take',
    menu: {
      write: { da: 'besked til Mette: ring til Hans Olsen', en: 'message for Mette: call Hans Olsen' },
      does: {
        da: 'En besked til en kollega, eller hvem der dækker',
        en: 'A message to a colleague, or whoever covers',
      },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        `${TAKE.da} ${NOTE.da} [videre] (til|for|til kollega) {name} [om at|at|om] {rest}`,
        `${TAKE.da} ${NOTE.da} (til|for) {name}`,
        '(sig|sige) [lige] til {name} at {rest}',
        '(giv|give|giver|fortæl|fortælle) {name} (besked|en besked) [om at|at|om|på at|på] {rest}',
        '(fortæl|fortælle) {name} at {rest}',
        '(giv|give|fortæl|send|sende|skriv|skrive|læg|lægge) {name} (besked|en besked)',
        '(send|sende|skriv|skrive) {name} en besked [om at|at|om] {rest}',
        '(skriv|skrive) [lige] til {name} at {rest}',
        '{name} skal have [en] besked (om at|at|om) {rest}',
      ],
      en: [
        `${TAKE.en} ${NOTE.en} (for|to) {name} [that|saying|about] {rest}`,
        `${TAKE.en} ${NOTE.en} (for|to) {name}`,
        'tell {name} (that|to) {rest}',
        '(leave|give|send) {name} (a message|a note) [that|saying|about] {rest}',
        '(leave|give|send) {name} (a message|a note)',
        'let {name} know (that) {rest}',
      ],
    },
    read: ({ name, rest }) => {
      const [to, text] = [name?.[0], rest?.[0]];
      if (to === undefined) return unclear('message.take', ['for'], { ...(text !== undefined && { text }) });
      if (text !== undefined && GOES_ON.test(text)) return unclear('message.take', ['text'], { for: to });
      return { command: 'message.take', for: to, ...(text !== undefined && { text }) };
    },
  },
  {
    command: 'message.take',
    phrases: {
      da: ['[ny|tag|læg|tag imod|giv|send] [en] (besked|telefonbesked|ny besked) [til|om]'],
      en: ['[new|take|leave|send] [a|the] [phone] message [for|to]'],
    },
    read: () => unclear('message.take', ['for']),
  },
];
