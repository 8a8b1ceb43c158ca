import { type Check, compare, fail, pass } from "../../../guard";
import { matchesRegistered } from "../../redirect-match";
import type { RedirectSubject } from "../subjects";

type Target = Pick<RedirectSubject, "client" | "redirectUri">;

/** What somebody has looked at before it was registered. A client that came by itself has nothing of that. */
const lookedAt = ({ client }: Target): readonly string[] =>
	client?.selfRegistered ? [] : (client?.redirect_uris ?? []);

/** An address that only fits a pattern is none of these, whoever's client it is for (RFC 9700 §4.1.1). */
export const isTrusted = (target: Target): boolean =>
	lookedAt(target).some((uri) => matchesRegistered(target.redirectUri, uri, "exact"));

/** Whom the server trusts is its own risk assessment (RFC 9700 §4.11.2): here, addresses that were registered by hand. */
export const targetTrusted: Check<RedirectSubject> = {
	id: "redirect.target-trusted",
	title: "redirect_uri is trusted",
	specs: ["RFC 9700 §4.11.2", "OAuth 2.1 §7.13.2"],
	specs20: ["RFC 9700 §4.11.2"],
	without:
		"Whoever can have a request answered at an address of theirs could make links to this server that lead there.",
	control: { id: "redirectTrust", from: "asked" },
	run({ error, client, redirectUri }) {
		const isKnown = isTrusted({ client, redirectUri });
		const compared = compare(["redirect_uri", redirectUri], isKnown ? "is in" : "is not in", [
			"registered by hand",
			lookedAt({ client, redirectUri }).join(" ") || "none of this client",
		]);
		if (isKnown) return pass(undefined, compared);
		return fail(error, "the server sends nobody on to an address that it does not trust", { compared });
	},
};
