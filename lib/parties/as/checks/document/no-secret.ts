import { isObject, type Json } from "../../../../crypto/json";
import { textOf } from "../../../../crypto/json-kind";
import { type Check, compare, fail, pass } from "../../../guard";
import { DOCUMENT_METHODS, documentKeys } from "../../registration";
import type { DocumentSubject } from "../subjects";

/**
 * A shared secret or a private key never stands there. A client without either is public, or signs its own statements
 * with a key whose public half the document holds; this server reads keys nowhere else.
 */
export const noSecret: Check<DocumentSubject> = {
	id: "document.no-secret",
	title: "Document holds no secret",
	specs: ["CIMD"],
	without: "A secret that everybody can read would count as a proof.",
	run({ document = {} }) {
		if (document.client_secret !== undefined || document.client_secret_expires_at !== undefined)
			return fail("invalid_client", "the document must not hold a client secret");
		if (holdsPrivateKey(document.jwks)) return fail("invalid_client", "the document must not hold a private key");
		const { token_endpoint_auth_method: stated = "client_secret_basic" } = document;
		const method = textOf(stated);
		const fits = DOCUMENT_METHODS.includes(method);
		const compared = compare(["method", method], fits ? "=" : "≠", [
			"needed",
			fits ? method : DOCUMENT_METHODS.join(" or "),
		]);
		if (!fits) return fail("invalid_client", "the document must name the method none or private_key_jwt", { compared });
		if (method === "private_key_jwt" && documentKeys(document).length === 0)
			return fail("invalid_client", "the document must hold a public key for private_key_jwt", { compared });
		return pass(undefined, compared);
	},
};

/** `d` is the private part of a key (RFC 7518 §6.3.2), `k` a shared one. */
const holdsPrivateKey = (jwks: Json | undefined): boolean =>
	isObject(jwks) && Array.isArray(jwks.keys) && jwks.keys.some((key) => isObject(key) && ("d" in key || "k" in key));
