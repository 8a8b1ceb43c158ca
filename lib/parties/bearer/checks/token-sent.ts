import { type Check, fail, pass } from "../../guard";
import type { CallSubject } from "./subject";

const PLACES = { header: "Authorization header", body: "in the body", query: "in the query" } as const;

/** A call without credentials gets a challenge without an error code (RFC 6750 §3.1). */
export const tokenSent: Check<CallSubject> = {
	id: "api.token-sent",
	title: "A token is sent",
	specs: ["RFC 6750 §3.1"],
	without: "Whatever this API holds would be public.",
	structural: true,
	run({ token, presented }) {
		if (token === undefined) return fail("", "no access token was sent", { status: 401 });
		return pass(PLACES[presented[0]?.where ?? "header"]);
	},
};
