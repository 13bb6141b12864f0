/** How a deed is named, each a list for pattern.ts: "slet|slette", "slettet", "slettes", "sletning". */
export type Deed = {
  readonly order: string;
  readonly done: string;
  /** The Danish passive; of English there is none. */
  readonly toBeDone?: string;
  readonly noun: string;
};

/**
 * The ways in which a Dane asks for a deed: ordered, wished done, or said to be due. What is said to have been done,
 * "jeg har slettet …", and what is asked whether it shall be, "skal … slettes?", is none of them.
 * @param object what it is done to; @param to what may follow, such as a new date
 */
export const ordersDa = ({ order, done, toBeDone = done, noun }: Deed, object: string, to = ''): string[] => [
  `(${order}) [i|på|om] ${object} [om|frem|ud|væk|af|igen|alligevel|helt|i stedet] ${to}`,
  `<vil-have> [lige] (${done}) [i|på] ${object} [ud|frem] ${to}`,
  `<vil-have> ${object} (${done}) ${to}`,
  `(kan|kunne) ${object} [godt] [lige] [blive] (${toBeDone}|${done}) ${to}`,
  `${object} (skal|bedes|kan|må|ønskes|skulle|bør|trænger til at) [gerne|godt|lige] [blive|have] (${toBeDone}|${done}) [igen|alligevel] ${to}`,
  `{when} skal ${object} (${toBeDone}) ${to}`,
  `der skal (${toBeDone}) [i|på|en] ${object} ${to}`,
  `(${noun}) (af|til|i|for|på|om) ${object} ${to}`,
];

/** The same in English. */
export const ordersEn = ({ order, done, noun }: Deed, object: string, to = ''): string[] => [
  `(${order}) ${object} [after all|again|instead] ${to}`,
  `<like-have> ${object} (${done}) ${to}`,
  `(can|could) ${object} be (${done}) ${to}`,
  `${object} (needs to be|should be|must be|can be|has to be|is to be|need to be|have to be) (${done}) ${to}`,
  `[a] (${noun}) (of|to|for) ${object} ${to}`,
];
