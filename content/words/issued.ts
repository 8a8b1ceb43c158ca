/** What a token that somebody was just given says, for words about it. */
import type { Json, JsonObject } from "@/lib/crypto/json";
import { decodeJwt } from "@/lib/crypto/jwt";
import { tokenOf } from "@/lib/parties/client/tokens";
import type { Message } from "@/lib/vocabulary/message";

/** The claims of the access token that a response brings; `undefined` where it brings none. */
export function issuedClaims(message: Message): JsonObject | undefined {
	const token = message.kind === "response" ? tokenOf(message.response) : undefined;
	const decoded = token === undefined ? undefined : decodeJwt(token);
	return decoded && "claims" in decoded ? decoded.claims : undefined;
}

/** The actors that a token names, the one who acts now first. */
export function actorsIn(claims: JsonObject | undefined): readonly string[] {
	const names: string[] = [];
	let act: Json | undefined = claims?.act;
	while (typeof act === "object" && act !== null && "sub" in act) {
		names.push(String(act.sub));
		act = "act" in act ? act.act : undefined;
	}
	return names;
}
