import { parseUrl } from "../../../../http/form";
import { type Check, compare, fail, pass } from "../../../guard";
import type { RedirectorSubject } from "../subjects";

/** Whole origins are compared, as the browser will read them: a list of beginnings lets `api.example.evil.example` through. */
export const targetAllowed: Check<RedirectorSubject> = {
	id: "redirector.target-allowed",
	title: "Target is on the list",
	specs: ["RFC 9700 §4.11.1", "OAuth 2.1 §7.13.1"],
	specs20: ["RFC 9700 §4.11.1", "RFC 6749 §10.15"],
	without: "Anybody could make a link to this host that leads to a page of theirs.",
	control: { id: "openRedirector", from: "off" },
	run({ to, allowed }) {
		const origin = parseUrl(to)?.origin ?? "no address";
		const fits = allowed.includes(origin);
		const compared = compare(["to", origin], fits ? "is in" : "is not in", ["allowed", allowed.join(" ")]);
		if (fits) return pass(undefined, compared);
		return fail("target_not_allowed", "the client sends nobody to this address", { compared });
	},
};
