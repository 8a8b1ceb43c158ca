import { codeBack } from "@/content/words/code-back";
import type { Words } from "@/lib/flow/define";
import { carries, ran, refusalIn } from "@/lib/flow/labels";
import { header } from "@/lib/http/message";
import { hasForm } from "@/lib/parties/browser/forms";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";

const showsForm = (message: Message): boolean => message.kind === "response" && hasForm(message.response.body);
const reaches = (message: Message, lane: string): boolean => message.kind === "request" && message.to === lane;
const authenticates = (message: Message): boolean =>
	carries(message, "client_secret") ||
	(message.kind === "request" && header(message.request.headers, "authorization") !== undefined);
const isUnanswered = (message: Message): boolean => message.kind === "response" && message.response.status === 0;

const notBegun: HopWords = {
	title: "Client does not begin",
	text: "This is not the client's sign-in page.",
	why: "No password was asked for, so there is nothing to send.",
	specs: ["RFC 6749 §4.3"],
};

const stopped: HopWords = {
	title: "Client tells Ada that it stopped",
	text: "The window that waited for an answer gets a page in plain words.",
	why: "The client has no token. Whether it still has her password, the page cannot show.",
	specs: ["RFC 6749 §5.2", "RFC 6749 §4.3.1"],
};

/** The API judges this token like any other. */
const api = Object.fromEntries(Object.entries(codeBack).filter(([key]) => key.startsWith("api.")));

/** Words for every hop. The key is the note of the step and the kind of message. */
export const messages: Readonly<Record<string, Words>> = {
	...api,
	"open.request": {
		title: "Ada opens the client's sign-in page",
		text: "A page of the client. The authorization server is not asked, and does not know of it.",
		why: "In the authorization code grant, this is where the browser goes to the authorization server. Here it stays at the client.",
		specs: ["RFC 6749 §4.3", "RFC 6749 §1.3.3"],
	},
	"open.response": (message) =>
		showsForm(message)
			? {
					title: "Client asks for the password itself",
					text: "A form of the client, for the password of an account at as.example.",
					why: "A person cannot tell an honest page like this from one that keeps what it is given. Whoever gets used to it will type the password elsewhere, too.",
					mistake: "Taking a familiar logo for a reason to trust a form. Only the address says who receives it.",
					specs: ["RFC 9700 §2.4", "RFC 6749 §10.7"],
					modelled:
						"The page is the HTML that the client sent. It is shown without script, and with our own style sheet.",
				}
			: notBegun,
	"open.response.refused": notBegun,
	"handOver.request": (message) =>
		reaches(message, "client")
			? {
					title: "Ada gives the client her password",
					text: "It goes to the client. With it the client could do everything that she can, for as long as she does not change it.",
					why: "A token has a scope, a time and an API. A password has none of these, and it often opens other doors as well.",
					mistake:
						"Believing that TLS helps here. It protects the password on the way, not from the one who receives it.",
					specs: ["RFC 6749 §10.7", "RFC 9700 §2.4"],
				}
			: {
					title: "Browser sends the password elsewhere",
					text: "The form goes to an address that is not the client's. Whoever listens there can read it.",
					why: "A password works for everybody who has it, at every form that asks for it.",
					specs: ["RFC 6749 §10.7", "RFC 6749 §10.11"],
				},
	"handOver.response": (message) =>
		showsForm(message)
			? {
					title: "Client shows its form again",
					text: "The server refused the password, so the client asks once more. It has seen the wrong one as well.",
					why: "A mistyped password is often the right one of another account. It is in the client's hands now, too.",
					specs: ["RFC 6749 §5.2", "RFC 6749 §10.7"],
				}
			: {
					title: "Ada sees her photos",
					text: "The answer to the form that brought the password.",
					why: "To Ada it looks like any sign-in. Nothing on this page tells her what the client may do, or that it could have kept the password.",
					specs: ["RFC 6749 §10.7"],
				},
	"handOver.response.refused": (message) =>
		isUnanswered(message)
			? {
					title: "Nobody answers in this lesson",
					text: "The address is not the client's, and the client never learns of this.",
					why: "What the form carried is now in other hands.",
					specs: ["RFC 6749 §10.11"],
				}
			: stopped,
	"token.request": (message) => ({
		title: "Client sends the password to the server",
		text: `The password is the grant: it stands in the form, with ${
			authenticates(message)
				? "the scope. The client proves who it is as well."
				: "the scope and the name of the client."
		}`,
		why: "RFC 6749 gave the password this one use: it is exchanged for a token at once, so that nobody needs to store it.",
		mistake: "Sending the password with every call to the API, or storing it to get the next token.",
		specs: ["RFC 6749 §4.3.2", "RFC 6749 §4.3"],
	}),
	"token.checks": (message) => ({
		title: "Server checks the password",
		text: ran(message, "token.client-authenticates")
			? "First the client's secret, then the user's password, then what is asked for."
			: "First which client it is, by name only, then the user's password, then what is asked for.",
		label: "Check the password",
		headline: "token.password-right",
		why: "The server knows that somebody has the password. It cannot know whether Ada was there, whether she agreed, or what she was told.",
		mistake:
			"Leaving this endpoint open to guessing. RFC 6749 requires protection against it, such as a limit on tries.",
		specs: ["RFC 6749 §4.3.2", "RFC 6749 §10.7"],
		modelled:
			"This server has no limit on tries, and it compares the password itself. A real one limits them, and stores only a salted hash.",
	}),
	"token.checks.refused": (message) =>
		message.kind === "checks" && message.refusal?.error === "unsupported_grant_type"
			? {
					title: "Server does not offer this grant",
					text: "The grant type is not among those that the server has switched on. It does not look at the password.",
					label: "Check the grant type",
					why: "OAuth 2.1 has no password grant, and RFC 9700 says that it must not be used. No setting of the client can bring it back.",
					mistake: "Leaving it on for one old client. It is then on for everybody who can name that client.",
					specs: ["RFC 9700 §2.4", "OAuth 2.1 §10", "OAuth 2.1 §3.2.4"],
				}
			: {
					title: "Server refuses the token request",
					text: "A check says no, and the list ends there.",
					label: "Check the password",
					why: "For a wrong password the code is invalid_grant, the same as for a wrong code. The answer does not tell whether the user exists.",
					specs: ["RFC 6749 §4.3.2", "RFC 6749 §5.2"],
				},
	"token.response": {
		title: "Server issues an access token",
		text: "A token for Ada's account, though she and the server have not exchanged a word.",
		why: "The scope is what the client asked for, as far as the client is registered for it. There was no page on which Ada could have said less.",
		mistake: "Giving such a token a long life. RFC 6749 asks the server to think about its scope and its lifetime.",
		specs: ["RFC 6749 §4.3.3", "RFC 6749 §10.7"],
	},
	"token.response.refused": (message) => ({
		title: "Server answers with an error",
		text:
			refusalIn(message)?.error === "unsupported_grant_type"
				? "This way to a token does not exist here. The client has seen the password for nothing."
				: "The client holds no token, and it has seen what was typed.",
		why: "The error code is exact, so that a client can act on it. The description is for the developer who debugs it.",
		specs: ["RFC 6749 §5.2", "OAuth 2.1 §3.2.4"],
	}),
	"forget.work": {
		title: "Client forgets the password",
		text: "It must, now that it has a token. The rack still shows the password: what was once received cannot be asked back.",
		label: "Forget the password",
		why: "Nothing enforces this. Neither Ada nor the server can see whether it happened, and a copy in a log or a crash report counts as well.",
		mistake: "Keeping the password so that the user need not type it again. That is what a refresh token is for.",
		specs: ["RFC 6749 §4.3.1"],
	},
	"api.request": {
		title: "Client calls the API",
		text: "The token goes in the Authorization header. Whoever has it can use it.",
		why: "From here on nothing is special. The API does not learn that the token was bought with a password.",
		mistake: "Putting the token in the query. A resource server must ignore it there.",
		specs: ["RFC 6750 §2.1", "OAuth 2.1 §5.1"],
	},
};
