import { recall } from "../../../../world/world";
import { type Check, fail, pass } from "../../../guard";
import type { RegisterSubject } from "../subjects";

/**
 * An initial access token says that the server has dealt with the developer before (RFC 7591 §3). It is a bearer token,
 * so its errors are those of RFC 6750 §3.1. Only a server that wants one has this check in its list.
 */
export const developerKnown: Check<RegisterSubject> = {
	id: "register.developer-known",
	title: "Developer is known to the server",
	specs: ["RFC 7591 §3", "OAuth 2.1 §7.9"],
	without: "Anybody could register a client, under any name.",
	run({ token }, at) {
		const { initialAccess = [] } = recall(at.world, at.lane.id, "as");
		if (token === undefined) return fail("", "no initial access token was sent", { status: 401 });
		if (!initialAccess.includes(token))
			return fail("invalid_token", "the initial access token is not known", { status: 401 });
		return pass("initial access token");
	},
};
