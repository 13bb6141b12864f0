/**
 * Remove-if(ETag) within a transaction. Azure has it, but `submitTransaction` of @azure/data-tables 13.3 takes no ETag
 * for a removal and sends `If-Match: *`, which removes whatever is there. So the ETag travels in the row key and is
 * put where it belongs in the body of the batch, just before it is sent. Should that ever not happen, no such row
 * exists and the write fails: it never turns into a removal without a condition.
 */

/** '|' is in no escaped key; base64url needs no escaping by the SDK. */
export function rowKeyIfMatch(rowKey: string, etag: string): string {
  return `${rowKey}|${Buffer.from(etag).toString('base64url')}`;
}

/** Real line ends only: within the JSON of a value they are escaped, so that no value can pass for a request. */
const REMOVAL =
  /(\r\nDELETE [^\r\n]*)%7C([\w-]+)('\) HTTP\/1\.1\r\n(?:[^\r\n]+\r\n)*?If-Match: )\*(?=\r\n)/gi;

export function withRemovalConditions(batchBody: string): string {
  return batchBody.replace(REMOVAL, (_, url, etag, headers) => {
    return url + headers + Buffer.from(etag, 'base64url').toString();
  });
}
