import { noText, numericDate } from "../../../crypto/json-kind";
import type { Json } from "../../../crypto/jwt";
import { type Check, compare, pass, skip } from "../../guard";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** What is wrong with a member, completing "it is"; `undefined` where nothing is. */
const asText = (value: Json | undefined): string | undefined =>
	typeof value === "string" ? (value === "" ? "empty" : undefined) : noText(value);
const asTime = (value: Json | undefined): string | undefined => {
	const time = numericDate(value);
	return "problem" in time ? time.problem : undefined;
};

/** What every proof says (RFC 9449 §4.2). `nonce` and `ath` have checks of their own. */
const required = { jti: asText, htm: asText, htu: asText, iat: asTime } as const;

export const claimsComplete: Check<ProofSubject> = {
	id: "dpop.claims-complete",
	title: "Every required claim is there",
	specs: ["RFC 9449 §4.3", "RFC 9449 §4.2"],
	without: "A proof that names no request would fit every request.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const claims = subject.jwt?.claims ?? {};
		const faults = Object.entries(required).flatMap(([name, fault]) => {
			const found = fault(claims[name]);
			return found === undefined ? [] : [{ name, found }];
		});
		const names = faults.map(({ name }) => name).join(" ");
		const compared = compare(["missing or wrong", names || "none"], faults.length === 0 ? "=" : "≠", [
			"allowed",
			"none",
		]);
		const [first] = faults;
		if (!first) return pass(Object.keys(required).join(" "), compared);
		return badProof(subject, `${first.name} of the DPoP proof is ${first.found}`, { compared });
	},
};
