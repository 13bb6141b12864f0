/** What Teams offers of the bot outside its own chats; the manifest declares it and the invokes name it. */
export const EXTENSION = {
  /** In the menu of any message. */
  registerMessage: 'registerMessage',
  /** Beside the field in which a message is written. */
  findInquiry: 'findInquiry',
  /** What is typed there. */
  query: 'query',
} as const;
