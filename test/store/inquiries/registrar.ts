import { openInquiries } from '../../../bot/store/inquiries.ts';
import { openSqliteStore } from '../../../bot/store/sqlite-table.ts';
import { anArrival, person, unit } from '../../support/inquiry-builders.ts';

/** Registers until it is killed. It says "source ref" once a registration is acknowledged, never before. */
const [dataDir = '', run = ''] = process.argv.slice(2);
const inquiries = await openInquiries(await openSqliteStore(dataDir));

for (let number = 0; ; number += 1) {
  const source = `${run}/${number}`;
  const over = { unit: unit(number % 2 ? 'BS' : 'JC'), owner: person(`p${number % 5}`), subject: source };
  const { inquiry } = await inquiries.register(anArrival(over, source));
  process.stdout.write(`${source} ${inquiry.ref}\n`);
}
