/** The words for the controls of `../pages.ts`. */
import type { pageControls } from "../pages";
import type { MeaningsOf } from "./meaning";

export const pageMeanings: MeaningsOf<typeof pageControls> = {
	frame: {
		name: "Frames",
		at: "as",
		does: "Headers tell browsers to show the server's pages in no frame: those for sign-in and consent, or every one.",
		spec: "OAuth 2.1 §7.11",
		spec20: "RFC 6749 §10.13",
	},
	pmTarget: {
		name: "Message target",
		at: "as",
		does: "Posts the answer to the origin that is registered for the client, and to no other window.",
		spec: "RFC 9700 §4.17.2",
	},
	pmOrigin: {
		name: "Message sender",
		at: "client",
		does: "The client's page takes messages from the origin of its server alone.",
		spec: "RFC 9700 §4.17.2",
	},
};
