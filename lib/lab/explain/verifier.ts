/** Refusals of a verifier (RFC 7636 §4.6): what people do to it, and to which request it belongs. */
import { challengeOf, pkceSyntax, VERIFIER_LENGTH } from "../../crypto/pkce";
import { sha256 } from "../../crypto/sha256";
import { challengedAt } from "./past";
import { both, type Facts, type Told, type Words } from "./words";

const hex = (octets: Uint8Array): string => [...octets].map((one) => one.toString(16).padStart(2, "0")).join("");

/** The challenge that the authorization request had, and the verifier that came now. */
function pkceOf(facts: Facts): { readonly verifier: string; readonly challenge: string } | undefined {
	const verifier = facts.params.get("code_verifier");
	const [, challenge] = both(facts);
	return verifier === undefined || challenge === "" ? undefined : { verifier, challenge };
}

/** What people do to a verifier, each with what it makes of it. */
const mistakes: readonly {
	readonly made: (verifier: string) => string;
	readonly told: Pick<Told, "means" | "change">;
}[] = [
	{
		made: (verifier) => verifier,
		told: {
			means:
				"code_verifier and code_challenge are the same text: either you sent the challenge again, or you never hashed the verifier. The server hashes what it gets, so the two can never match.",
			change:
				"Send the hash of the verifier as code_challenge to /authorize, and the verifier itself, as it was before hashing, to /token.",
		},
	},
	{
		made: (verifier) => hex(sha256(verifier)),
		told: {
			means: "The challenge is the hash of this verifier, written in hexadecimal.",
			change: "Encode the octets of the hash as base64url, not their hexadecimal letters.",
		},
	},
	{
		made: (verifier) => challengeOf(hex(sha256(verifier)), "S256"),
		told: {
			means: "The challenge was hashed twice: it is the hash of the hash of this verifier.",
			change: "Hash the verifier once, and encode the octets of the hash as base64url.",
		},
	},
	{
		made: (verifier) => challengeOf(verifier, "S256").toLowerCase(),
		told: {
			means: "The challenge is the hash of this verifier with its capital letters lost.",
			change: "Do not change the case of the challenge on its way.",
		},
	},
];

function hashedWrongly(facts: Facts): Told | undefined {
	const pkce = pkceOf(facts);
	if (!pkce) return undefined;
	const found = mistakes.find(({ made }) => made(pkce.verifier) === pkce.challenge);
	return found && { ...found.told, values: sentValues(pkce) };
}

const sentValues = ({ verifier }: { readonly verifier: string }): NonNullable<Told["values"]> => [["sent", verifier]];

/** With the method plain the verifier itself is compared. */
const isHashed = ({ check: { compared } }: Facts): boolean => compared?.left.label.startsWith("hash") === true;

/** Neither is what people often make of the other. The log may know to which request it belongs. */
function ofAnotherRequest(facts: Facts): Told | undefined {
	const pkce = pkceOf(facts);
	if (!pkce) return undefined;
	const at = challengedAt(facts.past(), pkce.verifier);
	const values = sentValues(pkce);
	if (at === undefined)
		return {
			means: `${isHashed(facts) ? "The hash of this verifier" : "This verifier"} is another one than the challenge that came with the authorization request, and the log has no request whose challenge it is.`,
			change:
				"Send the value from which the challenge was made. Look for a second one that is made at the callback, and for a store that cuts or changes it.",
			values,
		};
	return {
		means: `The verifier belongs to another authorization request: to the one of message ${at}.`,
		change: "Keep one verifier for each state, and take the one that belongs to the state that came back.",
		values: [...values, ["its challenge came in", `message ${at}`]],
	};
}

/** Too short, too long, or with characters that it must not have: the answer says only that it is one of these. */
function malformed({ refusal, params }: Facts): Told | undefined {
	if (refusal.error !== "invalid_request") return undefined;
	const { length, lengthOk } = pkceSyntax(params.get("code_verifier") ?? "");
	const { min, max } = VERIFIER_LENGTH;
	return {
		means: lengthOk
			? "A verifier has only the characters A-Z, a-z, 0-9 and - . _ ~. This one has others."
			: `A verifier has ${min} to ${max} characters. This one has ${length}.`,
		change: "Make it of 32 random octets in base64url: that gives 43 characters.",
	};
}

export const verifierWords: Words = {
	means: "The verifier does not fit the challenge.",
	change: "Send the value that you made before hashing, as code_verifier.",
	seen: [
		({ params }) =>
			params.get("code_verifier") === undefined
				? {
						means: "There is no code_verifier, and the authorization request had a challenge.",
						change: "Keep the verifier beside the state when you send the browser away, and send it with the code.",
					}
				: undefined,
		malformed,
		hashedWrongly,
		ofAnotherRequest,
	],
};
