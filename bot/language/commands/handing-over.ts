import { type CommandRow, unclear, withRef } from '../command-row.ts';
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

/** From one to another: an inquiry, all of them, a message. */
export const HANDING_OVER_COMMANDS: readonly CommandRow[] = [
  {
    command: 'inquiry.transferAll',
    menu: {
      write: { da: 'overfør alt fra Mette til Anna', en: 'transfer everything from Mette to Anna' },
      does: { da: 'Giver alle en persons henvendelser videre', en: 'Hands over all of a person’s inquiries' },
      scopes: PERSONAL,
    },
    phrases: {
      da: [
        '<overfør> [alt|alle|alt det] [alle] [sager|henvendelser|sagerne|henvendelserne] (alt|alle sager|alle henvendelser|alle sagerne|alle henvendelserne|alle|samtlige sager|samtlige henvendelser|hele sagsstammen|sagsstammen|sagerne|henvendelserne) [videre] (fra|hos|af|som ligger hos|der ligger hos) {nameOrMe} [videre|over] (til|over til) {target}',
        '<overfør> [alle|alle af|samtlige] {whose} [åbne] (sager|henvendelser|sagsstamme|portefølje|bunke|ting|opgaver) [videre|over] (til|over til) {target}',
        '<overfør> alt [hvad|det] {name} har [videre|over] (til|over til) {target}',
        '<overfør> (alt mit|alle mine|mine) (sager|henvendelser|åbne sager|ting|åbne henvendelser) [videre|over] (til|over til) {target}',
        '{target} (overtager|skal overtage|skal have|får) (alt|alle sager|alle henvendelser|alle sagerne) (fra|efter) {nameOrMe}',
        '{target} (overtager|skal overtage|skal have|får) [alle|alle af] {whose} [åbne] (sager|henvendelser|sagsstamme)',
      ],
      en: [
        '<transfer> (everything|all|all cases|all inquiries|all the cases|all the inquiries|all open inquiries|all of the inquiries|all open cases) [over] (from|of) {nameOrMe} [over] (to) {target}',
        '<transfer> [all|all of] {whose} [open] (cases|inquiries|work|portfolio|stuff|caseload) [over] to {target}',
        '<transfer> everything {name} has [over] to {target}',
        '{target} (takes over|gets|should get) (everything|all cases|all inquiries) from {nameOrMe}',
      ],
    },
    loose: 'der som open åbne nu',
    read: ({ nameOrMe, whose, name, target }) => {
      const [person, to] = [nameOrMe?.[0] ?? whose?.[0] ?? name?.[0] ?? 'mig', target?.[0]];
      if (to === undefined) return unclear('inquiry.transferAll', ['to'], { person });
      return { command: 'inquiry.transferAll', person, to };
    },
  },
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
  {
    command: 'inquiry.transfer',
    menu: {
      write: { da: 'overfør BS-1042 til Jonas Krogh', en: 'transfer BS-1042 to Jonas Krogh' },
      does: { da: 'Giver henvendelsen til en anden', en: 'Hands the inquiry to somebody else' },
      scopes: EVERYWHERE,
    },
    phrases: {
      da: [
        '<overfør> [sagen|henvendelsen|sag|henvendelse] [{ref}] [videre|over|hen|tilbage|ind] [til|over til|hen til|ned til|i|hos|til behandling hos] [{target}]',
        '<overfør> [sagen|henvendelsen|sag|henvendelse] {ref} [videre|over|tilbage] til {target}',
        '<overfør> {target} {ref}',
        '<overfør> {ref} [videre|over] til {target} eller {target}',
        '<overfør> [videre] til {target} [:] [sagen|henvendelsen] {ref}',
        '{ref} (skal|bør|hører|hører til|hører hjemme|overføres|overdrages|sendes|flyttes|gives|videresendes|går|ryger|tildeles|viderestilles) [hjemme|flyttes|overføres|gives|sendes|videresendes|overdrages|gå|hen|ryge|ligge|behandles|tildeles] [videre|over] (til|hos|over til|hen til|i|af) {target}',
        'lad {name} (tage|få|overtage|ordne|behandle) {ref}',
        '{name} (skal have|skal tage|får|overtager|skal overtage) {ref}',
        '{ref} til {target}',
        '(sæt|sætte) {name} på {ref} [som sagsbehandler]',
      ],
      en: [
        '<transfer> [case|inquiry|the case|the inquiry] [{ref}] [on|over|back|along|up] [to|over to] [{target}]',
        '<transfer> [case|inquiry] {ref} [on|over|back|along] to {target}',
        '<transfer> {target} {ref}',
        '<transfer> {ref} [on|over] to {target} or {target}',
        '{ref} (should|must|is|goes|belongs|needs|has) [to] [go|be] [transferred|moved|sent|handed|given|assigned|forwarded] [on|over] (to|with|in) {target}',
        'let {name} (take|have|handle) {ref}',
        '{name} (should take|takes|takes over|gets|should have|will take) {ref}',
        '{ref} to {target}',
      ],
    },
    loose: 'sagen sag henvendelsen henvendelse nr the case inquiry den it nu',
    read: (said) =>
      withRef('inquiry.transfer', said, (ref) => {
        const to = only([...(said.target ?? []), ...(said.name ?? [])]);
        return to === undefined || to === 'several'
          ? unclear('inquiry.transfer', ['to'], ref)
          : { command: 'inquiry.transfer', ...ref, to };
      }),
  },
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
