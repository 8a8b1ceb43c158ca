import { type Check, compare, fail, pass, skip } from "../../../guard";
import { audienceOf, type LogoutSubject } from "./subject";

/** Where both are there, the hint has to be one of this client (OpenID Logout §2). */
export const clientSame: Check<LogoutSubject> = {
	id: "end-session.client-same",
	title: "Hint belongs to this client",
	specs: ["OpenID Logout §2", "OpenID Logout §4"],
	without: "One client could end a session with the ID Token of another.",
	run({ params, hint }) {
		const named = params.get("client_id");
		if (named === undefined || hint === undefined) return skip("only one of the two was sent");
		const aud = audienceOf(hint) ?? "none";
		const compared = compare(["client_id", named], aud === named ? "=" : "≠", ["hint issued to", aud]);
		if (aud === named) return pass(undefined, compared);
		return fail("invalid_request", "the hint was issued to another client", { compared });
	},
};
