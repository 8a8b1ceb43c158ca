/** A token that the learner wrote, signed with the issuer's demonstration key: what stands in it is judged like any other. */
import { isJson, jsonObject } from "../../crypto/json";
import type { ApiCall } from "./call";
import { signText } from "./kit";

/** The two parts of a JWT as somebody typed them. */
export interface TypedToken {
	readonly header: string;
	readonly claims: string;
}

/** Characters of each part. */
const MAX_TYPED = 8000;

/** Why a token cannot be signed as it is typed, in one sentence; `undefined` where it can. */
export function problemOf({ header, claims }: TypedToken): string | undefined {
	for (const [name, text] of Object.entries({ header, claims })) {
		if (text.length > MAX_TYPED) return `The ${name} has more than ${MAX_TYPED} characters.`;
		if (!isJson(text)) return `The ${name} cannot be read as JSON. A JWT needs an object, such as {"sub":"ada"}.`;
		if (!jsonObject(text)) return `The ${name} is JSON, but no object. A JWT needs one, such as {"sub":"ada"}.`;
	}
	const { alg } = jsonObject(header) ?? {};
	if (alg === undefined || alg === "RS256") return undefined;
	return "The demonstration key signs with RS256 only. Other algorithms are among the calls of the table.";
}

/**
 * The call of the run with that token in it. The claims are signed letter by letter as they were typed.
 * @param typed without a problem (`problemOf`)
 */
export const ownCall = ({ header, claims }: TypedToken): ApiCall => ({
	id: "typed",
	name: "Your own token",
	differs: "You wrote what stands in it. The issuer's demonstration key signed it.",
	// Nobody has said what should come of it: the API says what does.
	should: { status: 200, specs: [] },
	make: async (kit) => [await kit.carrying(await signText(jsonObject(header) ?? {}, claims, kit.issuerKey))],
});
