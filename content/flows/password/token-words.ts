import { sentWay } from "@/content/words/client-authentication";
import type { Words } from "@/lib/flow/define";
import { carries, ran as hasRun, refusalIn } from "@/lib/flow/read/labels";
import { holdsAt } from "@/lib/flow/read/presumed";
import type { CheckId } from "@/lib/vocabulary/check-ids";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { holds, lacks, sent, sentAs } from "@/lib/vocabulary/presumptions";
import { when } from "@/lib/vocabulary/telling";

/** The password grant itself was asked for, not another one. */
const ASKED = sentAs("grant_type", "password", "token.request");

/** What stands in the form beside the password, read from its bytes. */
function requestText(message: Message): string {
	const named = [
		...(carries(message, "scope") ? ["the scope"] : []),
		...(carries(message, "client_id") ? ["the name of the client"] : []),
	];
	const beside = named.length === 0 ? "" : `, with ${named.join(" and ")}`;
	const own = sentWay(message) === undefined ? "" : " The client's own credentials go with it.";
	return `The password is the grant: it stands in the form${beside}.${own}`;
}

/** How the server found out which client asks, by the check that did. */
const FIRST: readonly (readonly [check: CheckId, says: string])[] = [
	["token.client-authenticates", "the client's secret"],
	["assertion.signature-valid", "the client's assertion"],
	["certificate.subject-registered", "the client's certificate"],
];

function checksText(message: Message): string {
	const first = FIRST.find(([check]) => hasRun(message, check))?.[1] ?? "which client it is, by name only";
	const last = hasRun(message, "token.password-scope") ? ", then what is asked for" : "";
	return `First ${first}, then the user's password${last}.`;
}

/** The grant type is none that the server answers to. */
const notOffered = (asked: boolean): HopWords => ({
	title: "Server does not offer this grant",
	text: "The grant type is not among those that the server has switched on. It does not look at the password.",
	label: "Check the grant type",
	...(asked
		? {
				why: "OAuth 2.1 has no password grant, and RFC 9700 says that it must not be used. No setting of the client can bring it back.",
				mistake: "Leaving it on for one old client. It is then on for everybody who can name that client.",
				specs: ["RFC 9700 §2.4", "OAuth 2.1 §10", "OAuth 2.1 §3.2.4"],
				specs20: ["RFC 9700 §2.4", "OAuth 2.1 §10", "RFC 6749 §5.2"],
				presumes: [ASKED],
			}
		: {
				why: "The server decides which grants there are. A request for another one says nothing that it understands.",
				specs: ["OAuth 2.1 §3.2.4"],
				specs20: ["RFC 6749 §5.2"],
			}),
});

const refused: HopWords = {
	title: "Server refuses the token request",
	text: "A check says no, and the list ends there.",
	label: "Check the token request",
	why: "For a wrong password the code is invalid_grant, the same as for a wrong code. The answer does not tell whether the user exists.",
	specs: ["RFC 6749 §4.3.2", "RFC 6749 §5.2"],
};

const isUnsupported = (message: Message) => refusalIn(message)?.error === "unsupported_grant_type";

/** Words for the token endpoint. */
export const tokenWords: Readonly<Record<string, Words>> = {
	"token.request": (message) => ({
		title: [when(sent("password"), "Client sends the password to the server"), "Client asks for a token"],
		text: [when(sent("password"), requestText(message)), "It asks for a token, and sends no password."],
		why: "RFC 6749 gave the password this one use: it is exchanged for a token at once, so that nobody needs to store it.",
		mistake: "Sending the password with every call to the API, or storing it to get the next token.",
		specs: ["RFC 6749 §4.3.2", "RFC 6749 §4.3"],
	}),
	"token.checks": (message) => ({
		title: "Server checks the password",
		text: checksText(message),
		label: "Check the password",
		headline: "token.password-right",
		why: "That somebody has the password says nothing of whether Ada was there, whether she agreed, or what she was told.",
		mistake:
			"Leaving this endpoint open to guessing. RFC 6749 requires protection against it, such as a limit on tries.",
		specs: ["RFC 6749 §4.3.2", "RFC 6749 §10.7"],
		modelled:
			"This server has no limit on tries, and it compares the password itself. A real one limits them, and stores only a salted hash.",
	}),
	"token.checks.refused": (message, _, scene) => (isUnsupported(message) ? notOffered(holdsAt(scene, ASKED)) : refused),
	"token.response": {
		title: "Server issues an access token",
		text: "A token for Ada's account, though she and the server have not exchanged a word.",
		why: [
			when(
				sent("scope", "token.request"),
				"The scope is what the client asked for. There was no page on which Ada could have said less.",
			),
			"The client asked for nothing in particular, so it gets all that it is registered for. There was no page on which Ada could have said less.",
		],
		mistake: "Giving such a token a long life. RFC 6749 asks the server to think about its scope and its lifetime.",
		specs: ["RFC 6749 §4.3.3", "RFC 6749 §10.7"],
	},
	"token.response.refused": (message) => ({
		title: "Server answers with an error",
		text: isUnsupported(message)
			? [
					when(
						holds("client", "password"),
						"This way to a token does not exist here. The client has seen the password for nothing.",
					),
					"This way to a token does not exist here.",
				]
			: [
					when(
						[lacks("client", "access_token"), holds("client", "password")],
						"The client holds no token, and it has seen what was typed.",
					),
					"The client gets no token.",
				],
		why: "The error code is exact, so that a client can act on it. The description is for the developer who debugs it.",
		specs: ["RFC 6749 §5.2", "OAuth 2.1 §3.2.4"],
		specs20: ["RFC 6749 §5.2"],
	}),
};
