import { targetOf } from "../../../../http/raw";
import { type Check, compare, fail, pass } from "../../../guard";
import type { RedirectSubject } from "../subjects";

/** Whom the server trusts is its own risk assessment (RFC 9700 §4.11.2): here, whom somebody has looked at before. */
export const targetTrusted: Check<RedirectSubject> = {
	id: "redirect.target-trusted",
	title: "redirect_uri is trusted",
	specs: ["RFC 9700 §4.11.2", "OAuth 2.1 §7.13.2"],
	specs20: ["RFC 9700 §4.11.2"],
	without: "Anybody who may register a client could make links to this server that lead to a page of theirs.",
	control: { id: "redirectTrust", from: "asked" },
	run({ error, client, redirectUri }) {
		const isStranger = client?.selfRegistered === true;
		const compared = compare(
			["redirect_uri", targetOf(redirectUri).host || redirectUri],
			isStranger ? "is not in" : "is in",
			["known here", isStranger ? "registered by whoever came" : "registered by hand"],
		);
		if (!isStranger) return pass(undefined, compared);
		return fail(error, "the server sends nobody on to an address that it does not trust", { compared });
	},
};
