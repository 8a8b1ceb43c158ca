import { verifyCompact } from "../../../crypto/rs256";
import { type Check, fail, pass } from "../../guard";
import { type CallSubject, INVALID_TOKEN } from "./subject";

export const signatureValid: Check<CallSubject> = {
	id: "api.signature-valid",
	title: "Signature is valid",
	specs: ["RFC 9068 §4", "RFC 7515 §5.2"],
	without: "Anybody could write any name into a token.",
	async run({ token, key, jwt }) {
		const valid = token !== undefined && key !== undefined && (await verifyCompact(token, key));
		if (!valid) return fail("invalid_token", "the signature is not valid", INVALID_TOKEN);
		return pass(`${jwt?.signatureLength ?? 0} octets, key ${key.kid}`);
	},
};
