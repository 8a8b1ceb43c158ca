/** What the server of a sandbox reads from elsewhere: client ID metadata documents, and nothing else. */
import { type HttpRequest, type HttpResponse, isGet, json } from "../http/message";
import type { LabSettings } from "./settings";

/** Who reaches the world outside, for a sandbox whose owner allows it. */
export interface Beyond {
	/** Fetches from a public address. @returns status 0 where it is private, or nobody answers */
	fetchOutside(request: HttpRequest): Promise<HttpResponse>;
}

const NOBODY: HttpResponse = { status: 0, headers: [], body: "" };

/** Answers from the sandbox's settings first, so that an https address needs no network; then from outside, where that is allowed. */
export const documentsOf =
	({ settings, around }: { readonly settings: LabSettings; readonly around: Beyond }) =>
	async (request: HttpRequest): Promise<HttpResponse> => {
		const { documents, fetchDocuments } = settings;
		if (!isGet(request)) return NOBODY;
		const known = Object.hasOwn(documents, request.url) ? documents[request.url] : undefined;
		if (known) return json(200, known, [["Cache-Control", "no-store"]]);
		return fetchDocuments ? around.fetchOutside(request) : NOBODY;
	};
