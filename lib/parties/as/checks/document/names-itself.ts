import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../../guard";
import type { DocumentSubject } from "../subjects";

/** Three texts are one: the client_id of the request, the address that was asked, and the member of the document. */
export const namesItself: Check<DocumentSubject> = {
	id: "document.names-itself",
	title: "Document names its own address",
	specs: ["CIMD"],
	without: "Somebody could serve a copy of another client's document and pass for that client.",
	run({ clientId, fetchedFrom, document }) {
		const named = textOf(document?.client_id);
		const fits = named === clientId && fetchedFrom === clientId;
		const compared = compare(["client_id inside", named], fits ? "=" : "≠", [
			"asked for",
			fetchedFrom === clientId ? clientId : fetchedFrom,
		]);
		if (fits) return pass(undefined, compared);
		return fail("invalid_client", "the document names another client_id", { compared });
	},
};
