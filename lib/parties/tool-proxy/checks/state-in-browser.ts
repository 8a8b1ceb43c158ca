import { sameText } from "../../../crypto/same-text";
import { STOPPED } from "../../client/checks/subject";
import { type Check, compare, fail, pass } from "../../guard";
import type { ProxiedSubject } from "./subject";

/** The state of the query has to be the one in the cookie of the very browser that brings it (MCP). */
export const stateInBrowser: Check<ProxiedSubject> = {
	id: "proxy.state-in-browser",
	title: "State is in the cookie of this browser",
	specs: ["MCP"],
	without: "A request that somebody began elsewhere could be finished in this browser, and its page never shown here.",
	control: { id: "proxyState", from: "before" },
	run({ params, kept }) {
		const sent = params.get("state");
		const fits = sent !== undefined && kept !== undefined && sameText(sent, kept);
		const compared = compare(["returned", sent ?? "none"], fits ? "=" : "≠", ["in the cookie", kept ?? "none"]);
		if (fits) return pass(undefined, compared);
		return fail("state_mismatch", "this browser was not sent with this state", { ...STOPPED, compared });
	},
};
