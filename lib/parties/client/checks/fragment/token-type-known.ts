import { type Check, compare, fail, pass } from "../../../guard";
import { type CallbackSubject, STOPPED } from "../subject";

/** A client must not use a token whose type it does not understand; the type has no letter case (RFC 6749 §7.1, §4.2.2). */
export const tokenTypeKnown: Check<CallbackSubject> = {
	id: "callback.token-type-known",
	title: "token_type is known",
	specs: ["RFC 6749 §7.1", "RFC 6749 §4.2.2"],
	without: "A token that needs a key or a proof would be sent as if it needed none.",
	run({ params }) {
		const type = params.get("token_type");
		const fits = type?.toLowerCase() === "bearer";
		const compared = compare(["returned", type ?? "none"], fits ? "matches" : "does not match", ["known", "Bearer"]);
		if (fits) return pass(type, compared);
		return fail("invalid_response", "the client does not know this token_type", { ...STOPPED, compared });
	},
};
