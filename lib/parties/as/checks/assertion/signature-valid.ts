import { algorithmsFor, verifySignature } from "../../../../crypto/verify";
import { type Check, compare, fail, pass } from "../../../guard";
import type { TokenSubject } from "../token/subject";
import { assertionIn, INVALID_CLIENT, jwtIn, keyFor, textOf } from "./subject";

export const signatureValid: Check<TokenSubject> = {
	id: "assertion.signature-valid",
	title: "Signature is the client's",
	specs: ["RFC 7523 §3", "RFC 7515 §5.2", "RFC 8725 §3.1"],
	without: "Anybody could write an assertion about any client.",
	async run(subject) {
		const key = keyFor(subject);
		const { header, signatureLength = 0 } = jwtIn(subject) ?? {};
		const [alg, fitting] = [textOf(header?.alg), key ? algorithmsFor(key) : []];
		if (key && !fitting.includes(alg)) {
			const compared = compare(["alg", alg], "is not in", [`for key ${key.kid}`, fitting.join(" ")]);
			return fail("invalid_client", "the algorithm is not one for this key", { ...INVALID_CLIENT, compared });
		}
		const valid = key !== undefined && (await verifySignature(assertionIn(subject) ?? "", key));
		if (!valid) return fail("invalid_client", "the signature is not valid", INVALID_CLIENT);
		return pass(`${signatureLength} octets, key ${key.kid}`);
	},
};
