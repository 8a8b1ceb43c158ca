/** Words for Ada's own sign-in, where they are not those of the code grant: the page has a secret, or a server behind it. */
import { flow as honest } from "@/content/flows/code-pkce/flow";
import { codeFront } from "@/content/words/code-front";
import type { Words } from "@/lib/flow/define";
import { usualWords } from "@/lib/flow/read/tell";
import type { HopWords } from "@/lib/vocabulary/notes";
import { ran, sent } from "@/lib/vocabulary/presumptions";
import { withLevel } from "@/lib/vocabulary/settings";
import { behind, when } from "@/lib/vocabulary/telling";
import { isBff } from "./world";

const SCRIPT = "No script runs here. What it would do is done by the same code that plays every client.";
const told = usualWords(honest.messages);

/** As the grant tells it of a client in a page, where this one is; else as of one with a server. */
const asInPage =
	(key: string): Words =>
	(message, settings, scene) =>
		told(key, message, isBff(settings) ? settings : withLevel(settings, "runsIn", "page"), scene);

/** Other words than the grant has for a page, since this one has a secret. */
const inPage =
	(key: string, page: (usual: HopWords) => HopWords): Words =>
	(message, settings, scene) => {
		const usual = usualWords({ ...honest.messages, "prepare.work": codeFront["prepare.work"] as Words })(
			key,
			message,
			settings,
			scene,
		);
		return isBff(settings) ? usual : page(usual);
	};

export const adaWords: Readonly<Record<string, Words>> = {
	...Object.fromEntries(
		["callback.request", "callback.response", "callback.response.refused", "api.request"].map((key) => [
			key,
			asInPage(key),
		]),
	),
	"prepare.work": inPage("prepare.work", (usual) => ({
		...usual,
		text: behind("Ada clicks. The client is a script in the page that she has open.", usual.text),
		modelled: SCRIPT,
	})),
	"token.request": inPage("token.request", () => ({
		title: "Script redeems the code",
		text: [
			when(
				[sent("code_verifier"), sent("client_secret")],
				"It sends the code, the verifier and the secret that stands in its program. The browser adds the origin of the page.",
			),
			when(
				sent("client_secret"),
				"It sends the code and the secret that stands in its program. The browser adds the origin of the page.",
			),
			"It sends the code. The browser adds the origin of the page.",
		],
		why: "The server asks for the secret, so the page has to have it. Whoever opens the page has it, too.",
		mistake: "Asking a page for a secret. It says no more than client_id, and it looks like proof.",
		specs: ["RFC 10017 §6.3.3.1", "OAuth 2.1 §4.1.3"],
		modelled: SCRIPT,
	})),
	"token.checks": inPage("token.checks", (usual) => ({
		...usual,
		why: [
			when(
				ran("token.verifier-fits"),
				"The verifier is new for each request, and stands in no file. The secret stands in one that everybody can load.",
			),
			"The server compares a secret that everybody can load. Nothing here says which page has asked.",
		],
	})),
};
