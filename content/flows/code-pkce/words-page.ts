/** Words for a client that is a script in a page, where they differ from those of a client with a server. */
import { codeBack } from "@/content/words/code-back";
import { codeFront } from "@/content/words/code-front";
import { seeded } from "@/content/words/seeded";
import type { Words } from "@/lib/flow/define";
import { carries } from "@/lib/flow/read/labels";
import { usualWords } from "@/lib/flow/read/tell";
import type { Message } from "@/lib/vocabulary/message";
import type { HopWords } from "@/lib/vocabulary/notes";
import { sent } from "@/lib/vocabulary/presumptions";
import { levelOf, type Settings } from "@/lib/vocabulary/settings";
import { behind, when } from "@/lib/vocabulary/telling";

/** What a client with a server has to say at this hop. */
const usual = usualWords({ ...codeFront, ...codeBack });

/** The words for a page where the client runs in one, else the usual ones. */
const inPage =
	(key: string, page: (message: Message, settings: Settings, usual: HopWords) => HopWords): Words =>
	(message, settings, scene) => {
		const note = usual(key, message, settings, scene);
		return levelOf(settings, "runsIn") === "page" ? page(message, settings, note) : note;
	};

/** The redirect led to an address where no lane of the lesson listens: whose client it is makes no difference then. */
const isAstray = (message: Message): boolean =>
	(message.kind === "request" && message.to === message.from) ||
	(message.kind === "response" && message.response.status === 0);

const SCRIPT = "No script runs here. What it would do is done by the same code that plays every client.";

/** A setting that has no effect on a page is named where a learner would look for it. */
const typeOf = (settings: Settings): string =>
	levelOf(settings, "clientType") === "confidential"
		? "Whoever opens a page can read all of it, so the server treats this client as public, whatever Client type says."
		: "Whoever opens a page can read all of it, so this client is public.";

/** Hops that both kinds of client have. */
export const eitherWords: Readonly<Record<string, Words>> = {
	"prepare.work": inPage("prepare.work", (_message, settings, note) => ({
		...note,
		text: behind(
			"Ada clicks. The client is a script in the page that she has open, and keeps what it makes in the tab.",
			note.text,
		),
		why: behind(typeOf(settings), note.why),
		modelled: [...seeded(`${SCRIPT} The values come from a seed, so that everybody sees the same.`), SCRIPT],
	})),
	"callback.request": inPage("callback.request", (message, _settings, note) =>
		isAstray(message)
			? note
			: {
					title: "Browser opens the client's page with the code",
					text: [
						when(
							sent("code"),
							"The code stands in the query, so it reaches the server that holds the page's files, and the history.",
						),
						"There is no code in the query. The page opens all the same.",
					],
					why: "Every address of this app is the same file. Its script will read the answer from its own address.",
					mistake: "Loading scripts of other sites into this page. Any of them can read the address.",
					specs: ["OAuth 2.1 §4.1.2", "RFC 10017 §6.3", "RFC 9700 §4.3"],
				},
	),
	"callback.response": inPage("callback.response", () => ({
		title: "Client's server sends the page",
		text: "A file that is the same for everybody, with a script. This server looks at nothing but the path.",
		why: "It keeps no session and redeems no code. What the client decides, its script decides in the browser.",
		mistake: "Writing whole addresses into the log of such a server. Then it holds every code.",
		specs: ["RFC 10017 §6.3"],
		modelled: "The script is a file of its own. Fetching it is left out.",
	})),
	"callback.response.refused": inPage("callback.response.refused", (message, _settings, note) =>
		isAstray(message)
			? note
			: {
					astray: true,
					title: "Client's server has no such page",
					text: "No script of the client is here to read the address.",
					why: "The code was issued and nobody uses it. It is left in the address bar and in the history, and works until it expires.",
					specs: ["RFC 9700 §4.3"],
				},
	),
	"token.request": inPage("token.request", (message, settings) => ({
		title: "Script redeems the code",
		text: `It sends the code${carries(message, "code_verifier") ? " and the verifier" : ""}, and the browser adds the origin of the page.`,
		why: `A form without headers of the script's own is no more than any page can post, so the browser does not ask first. ${typeOf(settings)}`,
		mistake: "Giving the script a secret. Everybody who opens the page can read it.",
		specs: ["OAuth 2.1 §4.1.3", "RFC 10017 §6.3.3.1", "Fetch"],
		modelled: SCRIPT,
	})),
	"api.request": inPage("api.request", (_message, _settings, note) => ({
		...note,
		title: "Script calls the API",
		text: [
			when(
				sent("authorization"),
				"The token goes in the Authorization header, and the browser adds the origin of the page.",
			),
			"The call goes out without a token in its header. The browser adds the origin of the page.",
		],
		specs: ["RFC 6750 §2.1", "Fetch"],
		modelled: SCRIPT,
	})),
};
