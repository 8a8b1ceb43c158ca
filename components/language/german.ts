/** German, from the catalogue. */
import { CATALOGUE } from "../words/catalogue";
import type { Spoken, Translate } from "../words/text";
import { sayTitle } from "./title";

const words = new Map(Object.entries(CATALOGUE));

const translate: Translate = (english) => words.get(english);

export const GERMAN: Spoken = { lang: "de", translate, begin: () => sayTitle(translate) };
