import { type Check, compare, fail, pass } from "../../../guard";
import { textOf } from "../exchange/subject";
import type { DocumentSubject } from "./subject";

/** This server takes only public clients from a document. A key pair would be allowed, a shared secret never. */
export const noSecret: Check<DocumentSubject> = {
	id: "document.no-secret",
	title: "Document holds no secret",
	specs: ["CIMD"],
	without: "A secret that everybody can read would count as a proof.",
	run({ document }) {
		if (document?.client_secret !== undefined)
			return fail("invalid_client", "the document must not hold a client secret");
		const { token_endpoint_auth_method: stated = "client_secret_basic" } = document ?? {};
		const method = textOf(stated);
		const compared = compare(["method", method], method === "none" ? "=" : "≠", ["needed", "none"]);
		if (method === "none") return pass(undefined, compared);
		return fail("invalid_client", "the document must name the method none", { compared });
	},
};
