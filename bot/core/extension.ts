/** What Teams offers of the bot outside its own chats; the manifest declares it and the invokes name it. */
export const EXTENSION = {
  /** In the menu of any message. */
  registerMessage: 'registerMessage',
  /** Beside the field in which a message is written. */
  findInquiry: 'findInquiry',
  /** Likewise; for the switchboard above all. */
  findEmployee: 'findEmployee',
  /** What is typed there, of either. */
  query: 'query',
} as const;
