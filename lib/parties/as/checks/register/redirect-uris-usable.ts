import { textsOf } from "../../../../crypto/json";
import { type Check, compare, fail, pass } from "../../../guard";
import { isUsableRedirect } from "../../registration";
import type { RegisterSubject } from "../subjects";

/** A client of a redirect grant must name its addresses; that they are https or loopback is the rule of MCP. */
export const redirectUrisUsable: Check<RegisterSubject> = {
	id: "register.redirect-uris-usable",
	title: "Redirect addresses can be used",
	specs: ["RFC 7591 §2", "RFC 7591 §3.2.2", "MCP"],
	without: "Codes could be sent unencrypted, where anybody on the way can read them.",
	run({ stated }) {
		const uris = textsOf(stated?.redirect_uris) ?? [];
		if (uris.length === 0) return fail("invalid_redirect_uri", "redirect_uris is missing");
		const wrong = uris.find((uri) => !isUsableRedirect(uri));
		const shown = wrong ?? uris.join(" ");
		const relation = wrong === undefined ? "matches" : "does not match";
		const compared = compare(["redirect_uris", shown], relation, ["allowed", "https, or http on loopback"]);
		if (wrong === undefined) return pass(undefined, compared);
		return fail("invalid_redirect_uri", "a redirect URI is neither https nor loopback", { compared });
	},
};
