import { verifyCompact } from "../../../../crypto/rs256";
import { type Check, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { assertionIn, INVALID_CLIENT, jwtIn, keyFor } from "./subject";

export const signatureValid: Check<TokenSubject> = {
	id: "assertion.signature-valid",
	title: "Signature is the client's",
	specs: ["RFC 7523 §3", "RFC 7515 §5.2"],
	without: "Anybody could write an assertion about any client.",
	async run(subject) {
		const key = keyFor(subject);
		const valid = key !== undefined && (await verifyCompact(assertionIn(subject) ?? "", key));
		if (!valid) return fail("invalid_client", "the signature is not valid", INVALID_CLIENT);
		return pass(`${jwtIn(subject)?.signatureLength ?? 0} octets, key ${key.kid}`);
	},
};
