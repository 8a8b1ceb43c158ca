import { verifyCompact } from "../../../../crypto/rs256";
import { type Check, fail, pass } from "../../../guard";
import { type IdTokenSubject, noToken, REFUSED } from "./subject";

/**
 * In the code flow the token came straight from the server, so that TLS may stand in for this check
 * (OpenID Core §3.1.3.7). This client makes it all the same: it is one line.
 */
export const signatureValid: Check<IdTokenSubject> = {
	id: "id-token.signature-valid",
	title: "Signature is valid",
	specs: ["OpenID Core §3.1.3.7", "RFC 7515 §5.2"],
	without: "Only TLS would say who wrote the token.",
	async run({ token, key, jwt }) {
		if (token === undefined || !jwt) return noToken();
		const valid = key !== undefined && (await verifyCompact(token, key));
		if (!valid) return fail("invalid_id_token", "the signature is not valid", REFUSED);
		return pass(`${jwt.signatureLength} octets, key ${key.kid}`);
	},
};
