import { isObject, type Json } from "../../../../crypto/json";
import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../../guard";
import type { DocumentSubject } from "../subjects";

/** This server takes only public clients from a document. A public key would be allowed; a shared secret or a private key never. */
export const noSecret: Check<DocumentSubject> = {
	id: "document.no-secret",
	title: "Document holds no secret",
	specs: ["CIMD"],
	without: "A secret that everybody can read would count as a proof.",
	run({ document }) {
		if (document?.client_secret !== undefined || document?.client_secret_expires_at !== undefined)
			return fail("invalid_client", "the document must not hold a client secret");
		if (holdsPrivateKey(document?.jwks)) return fail("invalid_client", "the document must not hold a private key");
		const { token_endpoint_auth_method: stated = "client_secret_basic" } = document ?? {};
		const method = textOf(stated);
		const compared = compare(["method", method], method === "none" ? "=" : "≠", ["needed", "none"]);
		if (method === "none") return pass(undefined, compared);
		return fail("invalid_client", "the document must name the method none", { compared });
	},
};

/** `d` is the private part of a key (RFC 7518 §6.3.2), `k` a shared one. */
const holdsPrivateKey = (jwks: Json | undefined): boolean =>
	isObject(jwks) && Array.isArray(jwks.keys) && jwks.keys.some((key) => isObject(key) && ("d" in key || "k" in key));
