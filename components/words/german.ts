/** German, from the catalogue. */
import { CATALOGUE } from "./catalogue";
import type { Spoken } from "./text";

const words = new Map(Object.entries(CATALOGUE));

export const GERMAN: Spoken = { lang: "de", translate: (english) => words.get(english) };
