/** German, from the catalogue. */
import { CATALOGUE } from "../words/catalogue";
import type { Spoken } from "../words/text";

const words = new Map(Object.entries(CATALOGUE));

export const GERMAN: Spoken = { lang: "de", translate: (english) => words.get(english) };
