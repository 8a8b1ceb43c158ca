/** The client's own addresses: which of them it has depends on what kind of client it is. */
import { pathAt, pathBelow, SERVER_METADATA, wellKnownUrl } from "../../http/base";
import { get, type HttpRequest, type HttpResponse, isGet, json, notAllowed } from "../../http/message";
import type { ClientMemory } from "../../world/client-memory";
import { recall } from "../../world/world";
import type { Handler, PartyContext } from "../context";
import { takePrompt } from "./agent-turns";
import { openidPages } from "./logout";
import { agentPage } from "./mcp-agent";
import { filePage, startPage } from "./pages";
import { SIGN_IN_PATH, signInForm } from "./password";
import { REDIRECTOR_PATH, sendAway } from "./redirector";
import { webPage } from "./web";

/** Where a client that is known by a document publishes it (CIMD), and for how long others may keep it. */
const DOCUMENT_PATH = "/client.json";
const KEPT = [["Cache-Control", "max-age=3600"]] as const;

export const client: Handler = (request: HttpRequest, at: PartyContext) => {
	const { base = "" } = at.lane;
	const path = pathBelow(base, request.url) ?? "";
	const { files, scriptPages, asksPassword, openid, mcp, document, sendsOn, photosAt, metadata } = recall(
		at.world,
		at.lane.id,
		"client",
	);
	at.notebook.place = "client";
	if (files) return fileOf(files, path, request);
	if (mcp) return agentPage(request, mcp, base, () => takePrompt(at)) ?? callbackOr404(path, request, at);
	if (path === DOCUMENT_PATH && document) return isGet(request) ? json(200, document, KEPT) : notAllowed("GET");
	if (path === SIGN_IN_PATH && asksPassword) return signInForm(request, at);
	if (scriptPages && Object.hasOwn(scriptPages, path)) return fileOf(scriptPages, path, request);
	if (path === REDIRECTOR_PATH && sendsOn) return isGet(request) ? sendAway(request, sendsOn, at) : notAllowed("GET");
	const own = openid && openidPages[path];
	if (own) return own(request, at);
	const page = webPage(path, request, at);
	if (page) return page;
	if (path !== "/") return json(404, { error: "not_found" });
	if (!isGet(request)) return notAllowed("GET");
	const begins = pathAt(base, asksPassword ? SIGN_IN_PATH : "/connect");
	return startPage(new URL(photosAt ?? metadata.issuer).host, begins);
};

/** Of a web client's pages an agent has the callback alone: it begins with a prompt, not with a click. */
const callbackOr404 = (path: string, request: HttpRequest, at: PartyContext): ReturnType<Handler> =>
	(path === "/cb" && webPage(path, request, at)) || json(404, { error: "not_found" });

/** A client that is only files looks at nothing but the path: it has no session and keeps nothing. */
function fileOf(files: Readonly<Record<string, string>>, path: string, request: HttpRequest): HttpResponse {
	const file = Object.hasOwn(files, path) ? files[path] : undefined;
	if (file === undefined) return json(404, { error: "not_found" });
	return isGet(request) ? filePage(file, path) : notAllowed("GET");
}

/** Reads the server's metadata, and refuses one that names another issuer (RFC 8414 §3.3). */
export async function readMetadata(at: PartyContext): Promise<void> {
	const memory = recall(at.world, at.lane.id, "client");
	memory.metadata = await fetchMetadata(at, memory.metadata.issuer);
	for (const other of memory.otherServers ?? [])
		if (other.connection === undefined) other.metadata = await fetchMetadata(at, other.metadata.issuer);
}

async function fetchMetadata(at: PartyContext, issuer: string): Promise<ClientMemory["metadata"]> {
	const response = await at.fetch(get(wellKnownUrl(issuer, SERVER_METADATA)));
	const metadata = JSON.parse(response.body) as ClientMemory["metadata"];
	if (metadata.issuer !== issuer) throw new Error(`Metadata of ${issuer} names ${metadata.issuer}`);
	return {
		issuer,
		authorization_endpoint: metadata.authorization_endpoint,
		token_endpoint: metadata.token_endpoint,
		...onlyGiven({
			device_authorization_endpoint: metadata.device_authorization_endpoint,
			revocation_endpoint: metadata.revocation_endpoint,
			pushed_authorization_request_endpoint: metadata.pushed_authorization_request_endpoint,
		}),
	};
}

/** Endpoints that not every server has. */
const onlyGiven = <T extends object>(members: T): Partial<T> =>
	Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as Partial<T>;
