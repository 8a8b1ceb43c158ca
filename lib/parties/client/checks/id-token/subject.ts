import type { DecodedJwt } from "../../../../crypto/jwt";
import type { PublicJwk } from "../../../../crypto/keys";
import type { Transaction } from "../../../../world/client-memory";
import { skip, type Verdict } from "../../../guard";

/** What the client has read from a token response before it uses any token of it. */
export interface IdTokenSubject {
	readonly token: string | undefined;
	/** The token taken apart; `undefined` where it is no JWT. */
	readonly jwt: DecodedJwt | undefined;
	/** The issuer's key that the header names, from the keys that the client fetched before. */
	readonly key: PublicJwk | undefined;
	readonly clientId: string;
	/** What this browser session asked, and whom. */
	readonly transaction: Transaction | undefined;
	/** The access token that came with it. */
	readonly accessToken: string;
}

/** A client that stops shows a page; there is no OAuth error to send to anybody. */
export const REFUSED = { status: 400 } as const;

/** Where the learner has switched off that one must come, there is nothing to look at. */
export const noToken = (): Verdict => skip("no ID Token came");
