import type { InquiryStore } from '../../../bot/core/inquiry-store.ts';
import { type InquiryTables, storedInquiries } from '../../../bot/store/inquiries.ts';
import type { Store, Table } from '../../../bot/store/table.ts';
import { freshName } from '../support/engines.ts';

/** Inquiries in tables of their own. Each `open` is another instance of the bot: it shares nothing but the tables. */
export type Fixture = {
  tables: InquiryTables;
  inquiries: InquiryStore;
  open(wrap?: (table: Table) => Table): InquiryStore;
};

export async function freshFixture(store: Store): Promise<Fixture> {
  const fresh = () => store.table(freshName());
  const [inquiries, holdings, people, sources] = await Promise.all([fresh(), fresh(), fresh(), fresh()]);
  const tables = { inquiries, holdings, people, sources };
  const open = (wrap: (table: Table) => Table = (table) => table) =>
    storedInquiries({
      inquiries: wrap(inquiries),
      holdings: wrap(holdings),
      people: wrap(people),
      sources: wrap(sources),
    });
  return { tables, inquiries: open(), open };
}
