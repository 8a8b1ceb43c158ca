/** What each of those who can be asked is called, and how it is drawn. */
import type { Judge, TokenKind } from "@/lib/inspect/kinds";
import type { Role } from "@/lib/vocabulary/lanes";

export interface JudgeWords {
	/** On its button. */
	readonly name: string;
	/** Who checks, in the table: where somebody asks about a token, that is the server. */
	readonly who: string;
	/** At the beginning of a sentence. */
	readonly says: string;
	readonly role: Role;
	/** The second of its role. */
	readonly hollow?: true;
}

const server = { who: "Auth server", says: "The server", role: "as" } as const;

export const judgeWords: Readonly<Record<Judge, JudgeWords>> = {
	api: { name: "API", who: "API", says: "The API", role: "rs" },
	other: { name: "Other API", who: "Other API", says: "The API", role: "rs", hollow: true },
	proven: { name: "API, with proof", who: "API", says: "The API", role: "rs" },
	carrier: { name: "Client", who: "Client", says: "The client", role: "client" },
	client: { name: "Client", who: "Client", says: "The client", role: "client" },
	otherClient: { name: "Other client", who: "Other client", says: "The client", role: "client", hollow: true },
	as: { name: "Auth server", ...server },
	otherAs: { name: "Other server", ...server, who: "Other server", hollow: true },
	asker: { name: "API", ...server },
	otherAsker: { name: "Print service", ...server },
	stranger: { name: "A stranger", ...server },
};

export const kindNames: Readonly<Record<TokenKind, string>> = {
	access_token: "Access token",
	id_token: "ID Token",
	dpop_proof: "DPoP proof",
	client_assertion: "Client assertion",
	opaque: "Opaque token",
};

/** The same with its article, in a sentence. */
export const kindPhrases: Readonly<Record<TokenKind, string>> = {
	access_token: "an access token",
	id_token: "an ID Token",
	dpop_proof: "a DPoP proof",
	client_assertion: "a client assertion",
	opaque: "an opaque token",
};
