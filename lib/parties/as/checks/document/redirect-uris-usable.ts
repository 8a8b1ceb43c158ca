import { textsOf } from "../../../../crypto/json";
import { type Check, compare, fail, pass } from "../../../guard";
import { isUsableRedirect } from "../../registration";
import type { DocumentSubject } from "../subjects";

export const redirectUrisUsable: Check<DocumentSubject> = {
	id: "document.redirect-uris-usable",
	title: "Redirect addresses can be used",
	specs: ["CIMD", "MCP"],
	without: "Codes could be sent unencrypted, where anybody on the way can read them.",
	run({ document }) {
		const uris = textsOf(document?.redirect_uris) ?? [];
		const fits = uris.length > 0 && uris.every(isUsableRedirect);
		const shown = uris.join(" ") || "none";
		const relation = fits ? "matches" : "does not match";
		const compared = compare(["redirect_uris", shown], relation, ["allowed", "https, or http on loopback"]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_client", "the redirect URIs of the document cannot be used", { compared });
	},
};
