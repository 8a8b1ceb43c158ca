/** Nonces that a server gives out for proofs (RFC 9449 §8, §9). A proof with one cannot have been made before it was given. */
import type { HeaderList } from "../../http/message";
import { mint, type PartyContext } from "../context";
import { dpopOf } from "./server";

/** Seconds that a server accepts a nonce. It may come again until then: a nonce is not for one use. */
export const NONCE_LIFETIME = 300;

/** The header that brings a nonce, where a request was refused for the lack of one. */
export function nonceHeader({ error }: { readonly error: string }, at: PartyContext): HeaderList {
	const dpop = error === "use_dpop_nonce" ? dpopOf(at) : undefined;
	if (!dpop) return [];
	const now = at.now();
	if (!dpop.nonce || dpop.nonce.until <= now)
		dpop.nonce = { text: mint(at, "dpop_nonce"), until: now + NONCE_LIFETIME };
	return [["DPoP-Nonce", dpop.nonce.text]];
}
