import { type Check, fail, pass } from "../../../guard";
import type { DocumentSubject } from "../subjects";

export const documentReadable: Check<DocumentSubject> = {
	id: "document.readable",
	title: "Document is a JSON object",
	specs: ["CIMD"],
	without: "There would be nothing to know the client by.",
	structural: true,
	run({ document }) {
		if (!document) return fail("invalid_client", "the client metadata document is not a JSON object");
		return pass();
	},
};
