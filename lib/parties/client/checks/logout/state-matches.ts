import { sameText } from "../../../../crypto/same-text";
import { type Check, compare, fail, pass } from "../../../guard";
import type { ClientLogoutSubject } from "../subjects";

/** `state` of a logout request comes back as it was (OpenID Logout §2, §3). */
export const stateMatches: Check<ClientLogoutSubject> = {
	id: "logout.state-matches",
	title: "state is the one of this logout",
	specs: ["OpenID Logout §2", "OpenID Logout §3"],
	without: "The client would say that somebody is signed out whenever a link tells it to.",
	run({ state, sent }) {
		const fits = state !== undefined && sent !== undefined && sameText(state, sent);
		const compared = compare(["returned", state ?? "none"], fits ? "=" : "≠", ["stored", sent ?? "none"]);
		if (fits) return pass(undefined, compared);
		return fail("state_mismatch", "nobody has asked for this logout", { status: 400, compared });
	},
};
