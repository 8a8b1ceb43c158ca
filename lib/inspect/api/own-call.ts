/** A token that the learner wrote, signed with the issuer's demonstration key: what stands in it is judged like any other. */
import { isJson, jsonObject } from "../../crypto/json";
import { signTyped } from "../../crypto/rs256";
import type { ApiCall } from "./call";

/** The two parts of a JWT as somebody typed them. */
export interface TypedToken {
	readonly header: string;
	readonly claims: string;
}

/** Characters of each part. */
const MAX_TYPED = 8000;

/** Why a token cannot be signed as it is typed, in one sentence; `undefined` where it can. */
export function problemOf({ header, claims }: TypedToken): string | undefined {
	for (const [part, text] of Object.entries({ "Under Header": header, "Under Claims": claims })) {
		if (text.length > MAX_TYPED) return `${part} stand more than ${MAX_TYPED} characters.`;
		if (!isJson(text))
			return `What stands ${lower(part)} cannot be read as JSON. A JWT needs an object: {"sub":"ada"}.`;
		if (!jsonObject(text)) return `What stands ${lower(part)} is JSON, but no object. A JWT needs one: {"sub":"ada"}.`;
	}
	if (jsonObject(header)?.alg === "RS256") return undefined;
	return 'The demonstration key signs with RS256, so the header has to say "alg":"RS256". Other algorithms are in the table.';
}

const lower = (part: string): string => part.charAt(0).toLowerCase() + part.slice(1);

/**
 * The call of the run with that token in it. Header and claims are signed letter by letter as they were typed.
 * @param typed without a problem (`problemOf`)
 */
export const ownCall = ({ header, claims }: TypedToken): ApiCall => ({
	id: "typed",
	name: "Your own token",
	differs: "You wrote what stands in it. The issuer's demonstration key signed it.",
	// Nobody has said what should come of it: the API says what does.
	should: () => ({ status: 200, specs: [] }),
	make: async (kit) => [await kit.carrying(await signTyped(header, claims, kit.issuerKey))],
});
