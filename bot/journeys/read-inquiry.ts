import type { Inquiry, InquiryRef } from '../core/inquiry.ts';
import type { InquiryStore } from '../core/inquiry-store.ts';

/**
 * An inquiry as another system sees it; undefined when there is none of that reference, or the text is none. The
 * subject of a confidential one is for its owner, who covers, and the manager.
 */
export async function readInquiry(
  { inquiries }: { readonly inquiries: Pick<InquiryStore, 'byRef'> },
  ref: string,
): Promise<Inquiry | undefined> {
  const inquiry = await inquiries.byRef(ref as InquiryRef);
  return inquiry?.confidential ? { ...inquiry, subject: undefined } : inquiry;
}
