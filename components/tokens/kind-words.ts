/** The kinds of JSON values, and what keeps a member from being a time, in a sentence: completes "it is". */
import type { Json } from "@/lib/crypto/json";
import { kindOf, type OtherKind } from "@/lib/crypto/json-kind";
import { mark, type Text } from "../words/text";
import { t } from "../words/words";

/** The library says them in English. */
const said: Readonly<Record<string, Text>> = {
	missing: mark("missing"),
	null: mark("null"),
	"a list": mark("a list"),
	"a text": mark("a text"),
	"a number": mark("a number"),
	"a boolean": mark("a boolean"),
	"an object": mark("an object"),
	"null, not a number": mark("null, not a number"),
	"a list, not a number": mark("a list, not a number"),
	"a text, not a number": mark("a text, not a number"),
	"a boolean, not a number": mark("a boolean, not a number"),
	"an object, not a number": mark("an object, not a number"),
	"a number too large to count": mark("a number too large to count"),
};

const inLanguage = (english: string): string => {
	const text = said[english];
	return text === undefined ? english : t(text);
};

/** `a text`, `null`, `missing`. */
export const kindSaid = (value: Json | undefined): string => inLanguage(kindOf(value));

/** Why there is no time: `missing`, `a text, not a number`. */
export const problemSaid = ({ problem }: OtherKind): string => inLanguage(problem);
