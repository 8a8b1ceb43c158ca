/** What each of those who can be asked is called, and how it is drawn. */
import type { Judge, TokenKind } from "@/lib/inspect/kinds";
import type { Role } from "@/lib/vocabulary/lanes";
import { mark, type Text } from "../words/text";

export interface JudgeWords {
	/** On its button. */
	readonly name: Text;
	/** Who checks, in the table: where somebody asks about a token, that is the server. */
	readonly who: Text;
	/** At the beginning of a sentence. */
	readonly says: Text;
	readonly role: Role;
	/** The second of its role. */
	readonly hollow?: true;
}

const server = { who: mark("Auth server"), says: mark("The server"), role: "as" } as const;

export const judgeWords: Readonly<Record<Judge, JudgeWords>> = {
	api: { name: mark("API"), who: mark("API"), says: mark("The API"), role: "rs" },
	other: { name: mark("Other API"), who: mark("Other API"), says: mark("The API"), role: "rs", hollow: true },
	proven: { name: mark("API, with proof"), who: mark("API"), says: mark("The API"), role: "rs" },
	carrier: { name: mark("Client"), who: mark("Client"), says: mark("The client"), role: "client" },
	client: { name: mark("Client"), who: mark("Client"), says: mark("The client"), role: "client" },
	otherClient: {
		name: mark("Other client"),
		who: mark("Other client"),
		says: mark("The client"),
		role: "client",
		hollow: true,
	},
	as: { name: mark("Auth server"), ...server },
	otherAs: { name: mark("Other server"), ...server, who: mark("Other server"), hollow: true },
	asker: { name: mark("API"), ...server },
	otherAsker: { name: mark("Print service"), ...server },
	stranger: { name: mark("A stranger"), ...server },
};

export const kindNames: Readonly<Record<TokenKind, Text>> = {
	access_token: mark("Access token"),
	id_token: mark("ID Token"),
	dpop_proof: mark("DPoP proof"),
	client_assertion: mark("Client assertion"),
	opaque: mark("Opaque token"),
};

/** The same with its article, in a sentence. */
export const kindPhrases: Readonly<Record<TokenKind, Text>> = {
	access_token: mark("an access token"),
	id_token: mark("an ID Token"),
	dpop_proof: mark("a DPoP proof"),
	client_assertion: mark("a client assertion"),
	opaque: mark("an opaque token"),
};
