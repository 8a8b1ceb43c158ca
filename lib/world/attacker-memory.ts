/** What an attacker remembers. */

import type { JsonObject } from "../crypto/json";
import type { RsaKey } from "../crypto/keys";
import type { HttpRequest, HttpResponse } from "../http/message";
import type { ClientAuthMethod } from "./as-memory";
import type { BrowserMemory } from "./browser-memory";
import type { ClientCredentials, Prover } from "./client-memory";

export interface AttackerServer {
	readonly issuer: string;
	/** How the client authenticates here, so the attacker knows whether the client is a public one. */
	readonly authMethod: ClientAuthMethod;
	/** The same client at the honest server. All of it stands in every authorization request there. */
	readonly target: {
		readonly issuer: string;
		readonly clientId: string;
		readonly redirectUri: string;
		readonly resource: string;
		/** Where a sign-in begins at the client, where that does not lie beside its callback. */
		readonly begins?: string;
	};
	/**
	 * A client of its own that it registers at the honest server first: under what name, and the callback to which its
	 * answers are to go, which is one of the attacked client's (RFC 9700 §4.4.2.2).
	 */
	readonly registers?: { readonly name: string; readonly redirectUri: string };
}

/** Something that reached the attacker, or of which it has a copy. */
export interface Heard {
	/** The exchange in which it travelled. */
	readonly exchange: string;
	readonly request?: HttpRequest;
	readonly response?: HttpResponse;
	/** Of a message of which it has seen no more than the address. */
	readonly url?: string;
}

/** What an attacker remembers whom a learner plays. */
export interface PlayedMemory {
	heard: Heard[];
	/** Its own browser, in which it is Mallory. */
	readonly browser: BrowserMemory;
	/** Ids of what it has tried: each comes once. */
	tried: number[];
	/** Ids of what it did and could do. */
	done: number[];
	/** What the tabs show that Ada opened by its links. */
	adasTabs: { readonly url: string; readonly status: number; readonly html: string }[];
}

/** A device in its hands, or a program that passes for one (RFC 8628 §5.4). */
export interface AttackerDevice {
	/** As which client it asks. */
	readonly credentials: ClientCredentials;
	codes?: {
		readonly deviceCode: string;
		readonly userCode: string;
		readonly verificationUri: string;
		readonly complete?: string;
		readonly interval: number;
	};
}

export interface AttackerMemory {
	readonly role: "attacker";
	code?: string;
	accessToken?: string;
	/** An ID Token that it has copied. */
	idToken?: string;
	photos?: readonly string[];
	/** The token that came with a call to a service that it has broken into. */
	received?: string;
	/** The newest that it has. */
	refreshToken?: string;
	/** When the first access token that it got is over, and when it was last served. Seconds since 1970. */
	firstTokenEnds?: number;
	servedAt?: number;
	/** The verifier that came with the code, where a client sent both here; or what it takes for the verifier. */
	codeVerifier?: string;
	/** An authorization server of its own, which a client trusts like any other (RFC 9700 §4.4). */
	readonly server?: AttackerServer;
	/** Where the link on its page leads. Whatever else is asked for at its site, it looks for a code in the address. */
	bait?: string;
	/** The HTML of that page, where there is more on it than a link. */
	lure?: string;
	/** Whether it has an API of its own, which passes for somebody else's (RFC 9700 §4.9.1). */
	readonly counterfeits?: true;
	/** A client metadata document that lies on its site (CIMD). */
	readonly document?: JsonObject;
	/** What it says that its API needs, and who issues tokens for that, where it has one that is known (RFC 9728 §7.4). */
	readonly album?: { readonly issuer: string; readonly scope: string };
	/** A state of somebody else's that it has read in an address (RFC 9700 §4.2, RFC 9700 §4.5). */
	leakedState?: string;
	/** Where its advertisement leads those who click it. */
	leadsTo?: string;
	/** What was sent to an address of its. */
	mails?: readonly string[];
	/** The endpoint of another server that its own one names as its token endpoint, and an assertion that was made for it. */
	readonly namesAsToken?: string;
	assertion?: string;
	/** A sign-in of its own that it began at the client. */
	own?: {
		readonly cookie: string;
		readonly state?: string;
		readonly codeChallenge?: string;
		readonly codeChallengeMethod?: string;
		/** The address of the answer to it, where that came to the attacker's own browser. */
		readonly answer?: string;
	};
	/** Whether it has a service that records what is typed into the forms of others (RFC 9700 §2.4). */
	readonly recordsForms?: true;
	/** Pages of its own, by path. It reads what is typed into their forms. */
	readonly pages?: Readonly<Record<string, string>>;
	/** What stood in the last form that reached it. */
	credentials?: { readonly username: string; readonly password: string };
	/** A client of its own, by the name that the server gave it; or the one that it uses. */
	clientId?: string;
	/** Whose offer its page is said to be; Photo Print's where it does not say. */
	readonly offersFor?: string;
	device?: AttackerDevice;
	/** A client of its own, registered like any other. Its redirect URI is `/cb` of the attacker's site. */
	readonly client?: { readonly clientId: string; readonly scope: string; readonly authorizationEndpoint: string };
	/** A program of its own that it has registered as a client. */
	program?: { readonly id: string; readonly secret: string };
	/** A key of its own, for proofs. */
	dpop?: Prover;
	/** A key of its own, for tokens. */
	readonly key?: RsaKey;
	/** The secret of a client, where it has read that in the client's own program. */
	clientSecret?: string;
	/** A certificate of its own, as base64 of its DER. */
	readonly certificate?: string;
	/** Where a learner plays it, step by step. */
	readonly played?: PlayedMemory;
	/** The certificate of somebody else, as it stood in a log. */
	certificateRead?: string;
	/** A call that it could read on its way, and the answer to it. */
	overheard?: { readonly request: HttpRequest; readonly response: HttpResponse };
	/** A proof that it has copied. */
	proof?: string;
}
