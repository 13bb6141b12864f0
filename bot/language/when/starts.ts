import { fold, type Text } from '../tokens.ts';

/** Words with which a day, days, or hours may begin; most words of a text are none, and are not looked at further. */

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(fold));

const WEEKDAYS =
  'mandag tirsdag onsdag torsdag fredag lørdag søndag monday tuesday wednesday thursday friday saturday sunday mon tirs tues tue ons weds wed tors thurs thur thu fre lør sat sun';
const MONTHS =
  'januar january jan februar february feb marts march mar april apr maj may juni june jun juli july jul august aug september sept sep oktober october okt oct november nov december dec';
const NUMBERS =
  'en et one a an to two tre three fire four fem five seks six syv seven otte eight ni nine ti ten elleve eleven tolv twelve tretten thirteen fjorten fourteen ' +
  'første first anden second tredje third fjerde fourth femte fifth sjette sixth syvende seventh ottende eighth niende ninth tiende tenth';

const DAY = setOf(
  `${WEEKDAYS} ${WEEKDAYS.split(' ')
    .map((name) => `${name}s`)
    .join(' ')} ${MONTHS} ${NUMBERS} i idag igår imorgen om in for d den the på on nu ` +
    'førstkommende kommende coming this næste næstkommende next sidste forrige last today tomorrow yesterday overmorgen day dags her til',
);
const DAYS = new Set([
  ...DAY,
  ...setOf(
    'fra from f starting mellem between to through thru t tom indtil until till up by senest no at frem siden since per pr begynder begyndende gældende gælder ' +
      'ml as effective indtil ind resten rest ugen hele all uge ugerne uger week weeks de over og inclusive denne indeværende med',
  ),
]);
const HOURS = setOf(
  `${NUMBERS} kl klokken at ved fra from mellem ml between efter after starting til indtil frem until till before by inden og er tilbage retur back halv half kvart kvarter quarter noon midday middag`,
);

const begins =
  (words: ReadonlySet<string>) =>
  ({ tokens }: Text, at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && (token.kind === 'number' || words.has(token.folded));
  };

export const beginsDay = begins(DAY);
export const beginsDays = begins(DAYS);
export const beginsHours = begins(HOURS);
