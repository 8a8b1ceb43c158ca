import { type Check, fail, pass } from "../../../guard";
import type { DocumentSubject } from "../subjects";

/** MCP requires it, beside `client_id` and `redirect_uris`. Nobody has checked whether it is true. */
export const nameGiven: Check<DocumentSubject> = {
	id: "document.name-given",
	title: "Document names the client",
	specs: ["MCP", "RFC 7591 §2"],
	without: "The consent page could not say by name who asks.",
	run({ document }) {
		const name = document?.client_name;
		if (typeof name !== "string" || name.trim() === "")
			return fail("invalid_client", "the document does not give the client a name");
		return pass(name);
	},
};
