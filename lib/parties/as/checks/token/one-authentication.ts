import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "./subject";

/** A client must not use more than one way to authenticate in one request (OAuth 2.1 §2.4). */
export const oneAuthentication: Check<TokenSubject> = {
	id: "token.one-authentication",
	title: "One way to authenticate is used",
	specs: ["OAuth 2.1 §2.4", "OAuth 2.1 §3.2.4"],
	specs20: ["RFC 6749 §2.3", "RFC 6749 §5.2"],
	without: "Two credentials could name two clients.",
	run({ presented }) {
		const used = presented.filter((p) => p.method !== "none");
		if (used.length > 1) return fail("invalid_request", "more than one client authentication was used");
		const ids = new Set(presented.map((p) => p.clientId).filter((id) => id !== undefined));
		if (ids.size > 1) return fail("invalid_request", "client_id differs from the authenticated client");
		return pass();
	},
};
