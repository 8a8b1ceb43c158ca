/** Refusals of a DPoP proof. */
import { splitUrl } from "../../http/form";
import { differenceOf } from "./addresses";
import { both, type Facts, type Table, type Told } from "./words";

/** A text that says that something is missing. */
const isNone = (text: string): boolean => /^none$|^nothing$|^$/.test(text);

const firstNonce = (facts: Facts): Told | undefined =>
	isNone(both(facts)[0]) || facts.refusal.description.startsWith("a nonce is needed")
		? {
				means:
					"The server wants its own nonce in the proof. A client cannot know it before, so this happens once with each server, and again when the nonce changes. It is no fault.",
				change: "Take DPoP-Nonce from this answer, put it into the proof as nonce, and send the request again, once.",
			}
		: undefined;

function addressDiffers(facts: Facts): Told | undefined {
	const [htu, here] = both(facts);
	if (splitUrl(htu).target !== htu && splitUrl(htu).target === splitUrl(here).target)
		return { means: "htu has a query or a fragment.", change: "Put the address without query and fragment into htu." };
	const difference = differenceOf(htu, here);
	if (difference === undefined) return undefined;
	return {
		means: `The proof was made for another address: ${difference}.`,
		change: "Put the address that you really call into htu. Behind a proxy it is the one outside.",
	};
}

export const dpopWords: Table = {
	"dpop.scheme-fits": {
		means:
			"The token is bound to a key, and does not come under DPoP: without a proof it would work for whoever has it.",
		change: "Send a token whose token_type is DPoP as Authorization: DPoP, with a proof beside it.",
		seen: [
			({ check }) =>
				check.compared?.right.text === "Bearer"
					? {
							means: "The token is bound to no key, and comes under DPoP.",
							change:
								"Send it as Authorization: Bearer, as its token_type says. For a bound one, send a proof with the token request.",
						}
					: undefined,
		],
	},
	"dpop.sent": {
		means: "This client, or this token, needs a proof that its key is there, and none came.",
		change: "Send a DPoP header with a proof that is made for this very request.",
	},
	"dpop.one-proof": {
		means: "More than one DPoP header came.",
		change: "Send one. Look for a second layer that adds its own.",
	},
	"dpop.readable": {
		means: "The DPoP header is no signed JWT.",
		change: "Send the compact form, and nothing before it.",
	},
	"dpop.claims-complete": {
		means: "The proof lacks one of jti, htm, htu and iat, or has it in another form than is wanted.",
		change: "Put all four into the proof: iat as a number, the others as texts.",
	},
	"dpop.type-fits": {
		means: "The JWT does not say that it is a proof.",
		change: "Set typ in its header to dpop+jwt.",
	},
	"dpop.algorithm-allowed": {
		means: "The server does not take proofs that are signed by this algorithm.",
		change: "Sign with one of dpop_signing_alg_values_supported, such as ES256.",
	},
	"dpop.critical-understood": {
		means: "The header calls something critical that the server does not know.",
		change: "Leave crit out.",
	},
	"dpop.key-public": {
		means: "The header of the proof has no public key in jwk, or gives the private half away.",
		change: "Put only the public members of the key into jwk. If a private one was ever sent, make a new key pair.",
	},
	"dpop.signature-valid": {
		means: "The signature does not fit the key in the proof.",
		change:
			"Sign with the private half of the very key in jwk. An ES256 signature in a JWT is the two numbers side by side, and not DER.",
	},
	"dpop.method-same": {
		means: "The proof was made for another method.",
		change: "Make a new proof for each request, with its method in capital letters as htm.",
	},
	"dpop.url-same": {
		means: "The proof was made for another address.",
		change: "Make a new proof for each request, with its address as htu.",
		seen: [addressDiffers],
	},
	"dpop.recent": {
		means: "The proof is too old, or from the future.",
		change: "Make a new proof for each request, with iat in seconds since 1970, and look at the clock.",
		seen: [
			({ check }) =>
				/[1-9]\d{12}/.test(`${check.compared?.left.text} ${check.compared?.right.text}`)
					? { means: "iat is in milliseconds.", change: "Divide by 1000, and round down." }
					: undefined,
		],
	},
	"dpop.token-hash": {
		means: "The proof was made for another access token.",
		change: "Make ath of the token that is sent with it: SHA-256 of its characters, in base64url.",
		seen: [
			(facts) =>
				isNone(both(facts)[0])
					? {
							means: "The proof has no ath, so it would fit any access token of this key.",
							change: "At an API, put ath into the proof: SHA-256 of the access token's characters, in base64url.",
						}
					: undefined,
		],
	},
	"dpop.key-bound": {
		means: "The token is bound to another key than the one that signed the proof.",
		change: "Use the key pair with which the token was asked for, and keep it as long as the token.",
	},
	"dpop.nonce-current": {
		means: "The nonce in the proof is not, or no more, the server's. It is no fault.",
		change: "Take DPoP-Nonce from this answer, and send the request again, once. Keep one nonce for each server.",
		seen: [firstNonce],
	},
	"dpop.unused": {
		means: "This proof came before.",
		change: "Make a new proof with a random jti for each request. A retry needs a new one, too.",
	},
};
