import { type Found, type Reader, shapeAt, type Text } from './tokens.ts';

/** Why somebody is away, which is read past: what is said of it decides nothing. */

/** What comes behind these words tells why, up to the end of the clause. */
const WHY =
  /(?:pga\.?|p\.? ?g\.? ?a\.?|pa grund af|grundet|fordi|i forbindelse med|ifm\.?|i anledning af|da jeg skal|jeg skal til|skal til|due to|because of|because|as i have|as i am|in connection with|owing to|as i need to)(?![a-z])/y;
const MOST_WORDS = 7;

export const readWhy: Reader<true> = (text, at) => {
  const said = shapeAt(text, at, CIRCUMSTANCE);
  if (said !== undefined) return [{ value: true, next: said.next }];
  const why = shapeAt(text, at, WHY);
  return why === undefined ? [] : clause(text, why.next);
};

function clause(text: Text, from: number): readonly Found<true>[] {
  const found: Found<true>[] = [];
  for (let next = from; next < text.tokens.length && next - from < MOST_WORDS; next += 1) {
    const token = text.tokens[next];
    if (token?.kind !== 'word' || CONDITIONAL.has(token.folded)) break;
    found.push({ value: true, next: next + 1 });
  }
  return found;
}

const CONDITIONAL = new Set('hvis safremt medmindre if unless ikke not maske maybe'.split(' '));

/** Things, folded, and what happens to them: "toget er aflyst", "ryggen er røget". */
const THING =
  '(?:(?:min|mit|mine|vores) )?(?:tog|toget|togene|s ?-?toget|bus|bussen|busserne|metro|metroen|letbanen|fargen|fly|flyet|bil|bilen|cykel|cyklen|bornehave|bornehaven|vuggestue|vuggestuen|dagpleje|dagplejen|dagplejeren|institutionen|skolen|sfo ?-?en|ryg|ryggen|kna|knaet|nakke|nakken|hovedet|mave|maven|hals|halsen|foden|fod|vaskemaskinen|vandroret|toilettet|kurset|konferencen|modet)';
const HAPPENS =
  '(?:(?:er|er blevet|bliver|blev|har|har faet|vil|gor|kom|kommer) )?(?:aflyst|aflyste|forsinket|forsinkede|brudt sammen|brudt ned|punkteret|(?:gaet )?i stykker|ringet|ringede|lukket|roget|last|ondt|(?:indleveret )?pa varksted|til syn|sprunget|ikke starte|driller|strejker|for sent)';
const THING_EN =
  '(?:(?:my|the|our) )?(?:train|trains|bus|metro|ferry|flight|car|bike|daycare|nursery|kindergarten|school|back)';
const HAPPENS_EN =
  '(?:(?:is|are|was|has|has been|wont) )?(?:cancelled|canceled|delayed|late|broken down|broke down|called|closed|start|hurts|in the garage|at the garage)';
const AILS =
  '(?:(?:jeg )?(?:har|fik) det (?:\\w+ )?(?:skidt|darligt|elendigt)|(?:jeg )?har det ikke (?:sa |helt |serlig )?godt|feeling (?:terrible|awful|rotten|horrible|rough)|foler mig (?:sloj|skidt|darlig)|i dont feel (?:so |very |too )?(?:good|great|well)|ikke sa godt tilpas)';
const TRAFFIC =
  '(?:(?:jeg )?(?:sidder|holder|star|hanger)(?: fast)? i (?:ko|trafikken|trafikprop)|(?:pga )?(?:togforsinkelser|trafikprop|forsinket (?:tog|bus|fly)|ko pa motorvejen)|(?:im |i am )?stuck in traffic|train delays?|traffic jam|overslept|sov over mig|(?:jeg )?(?:har )?sovet over mig|har sovet over)';
const WITH =
  '(?:(?:sammen )?med (?:mine |min |mit |vores )?(?:unger|ungerne|born|bornene|barn|barnet|familien|familie|kone|mand|kareste|datter|son|mor|far|hund|hunden|hende|ham|dem)|with (?:my |the )?(?:kids|children|family|wife|husband|partner|daughter|son|mother|father|mum|dad))';
const AGREED =
  '(?:(?:som |det er |er )?(?:aftalt|godkendt|efter aftale|clearet)(?: (?:med|af))? (?:min )?(?:leder|chef|chefen|lederen|teamleder|teamlederen)|som aftalt|efter aftale|as agreed(?: with my (?:manager|boss))?|agreed with my (?:manager|boss)|approved by my (?:manager|boss))';
const PLACE =
  '(?:i|til|in|to) (?:sommerhus(?:et)?|udlandet|danmark|jylland|sverige|norge|tyskland|italien|spanien|frankrig|graekenland|grakenland|tyrkiet|polen|england|london|thailand|usa|kroatien|portugal|ostrig|the mountains|the countryside|denmark|sweden|norway|germany|italy|spain|france|greece|turkey|poland|austria|croatia)';
const OTHER =
  '(?:(?:holder |tager )?(?:en )?(?:lang|forlanget) weekend|long weekend|vi flytter|we are moving)';

const CIRCUMSTANCE = new RegExp(
  `(?:${[`${THING} ${HAPPENS}`, `${THING_EN} ${HAPPENS_EN}`, AILS, TRAFFIC, WITH, AGREED, PLACE, OTHER].join('|')})(?![a-z])`,
  'y',
);
