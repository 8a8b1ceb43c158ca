import { sameText } from "../../../../crypto/same-text";
import { recall } from "../../../../world/world";
import { type Check, compare, fail, pass } from "../../../guard";
import type { IntrospectSubject } from "./subject";

const REFUSED = { status: 401 } as const;

const BASIC = "client_secret_basic";

/** Only an API that the server knows may ask (RFC 7662 §2.1); anybody else gets 401 (RFC 7662 §2.3). */
export const callerAuthenticates: Check<IntrospectSubject> = {
	id: "introspect.caller-authenticates",
	title: "Caller is a known API",
	specs: ["RFC 7662 §2.1", "RFC 7662 §2.3"],
	without: "Anybody could try texts until one is a token, and read what it opens.",
	run({ presented, caller, clientId = "" }, at) {
		const offered = presented.find(({ method }) => method === BASIC);
		const isClient = !caller && Object.hasOwn(recall(at.world, at.lane.id, "as").clients, clientId);
		if (isClient) return fail("invalid_client", "a client asks, and only an API may", REFUSED);
		if (!offered && presented.some(({ method }) => method !== "none"))
			return fail("invalid_client", "the caller did not authenticate in the way that is taken here", {
				...REFUSED,
				compared: compare(["sent", presented.map(({ method }) => method).join(" ")], "≠", ["taken", BASIC]),
			});
		if (!offered) return fail("invalid_client", "the caller did not authenticate", REFUSED);
		if (!caller || !sameText(offered.clientSecret ?? "", caller.secret))
			return fail("invalid_client", "authentication of the caller failed", REFUSED);
		return pass(caller.id);
	},
};
