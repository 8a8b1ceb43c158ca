import type { Json } from "../../../crypto/jwt";
import { type Check, compare, pass, skip } from "../../guard";
import { kindOf, timeIn } from "../../times";
import { badProof, hasProof, NO_PROOF, type ProofSubject } from "./subject";

/** What every proof says (RFC 9449 §4.2), all but `iat` as text. `nonce` and `ath` have checks of their own. */
const TEXTS = ["jti", "htm", "htu"] as const;

export const claimsComplete: Check<ProofSubject> = {
	id: "dpop.claims-complete",
	title: "Every required claim is there",
	specs: ["RFC 9449 §4.3", "RFC 9449 §4.2"],
	without: "A proof that names no request would fit every request.",
	control: { id: "sender", from: "dpop" },
	run(subject) {
		if (!hasProof(subject)) return skip(NO_PROOF);
		const claims = subject.jwt?.claims ?? {};
		const missing = [...TEXTS, "iat"].filter((name) => claims[name] === undefined);
		const fits = missing.length === 0;
		const compared = compare(["missing", missing.join(" ") || "none"], fits ? "=" : "≠", ["allowed", "none"]);
		if (!fits) return badProof(subject, "a required claim of the DPoP proof is missing", { compared });
		const other = TEXTS.map((name) => problemOf(name, claims[name])).find((problem) => problem !== undefined);
		const iat = timeIn(claims, "iat", "the DPoP proof");
		const bad = other ?? ("problem" in iat ? iat : undefined);
		if (bad) return badProof(subject, bad.problem, { compared: bad.compared });
		return pass([...TEXTS, "iat"].join(" "), compared);
	},
};

function problemOf(name: string, value: Json | undefined) {
	if ((typeof value === "string" && value !== "") || value === undefined) return undefined;
	const compared = compare([name, JSON.stringify(value)], "≠", ["needed", "a text"]);
	return {
		problem: `${name} of the DPoP proof is ${value === "" ? "empty" : `${kindOf(value)}, not a text`}`,
		compared,
	};
}
