/** Ada at a program that uses the official SDK: what such a program keeps, and her browser, which follows redirects. */
import type { OAuthClientInformationMixed, OAuthTokens } from "@modelcontextprotocol/sdk/shared/auth.js";
import { demonstrationKey } from "../../lib/crypto/keys";
import type { Sandbox } from "../../lib/lab/sandbox";
import { type Door, openDoor } from "../door";

/** Where the program listens; any port of the loopback address is registered. */
export const CALLBACK = "http://127.0.0.1:5555/cb";

/** The address of its metadata document, which the sandbox knows from its settings. */
export const DOCUMENT = "https://agent.example/client.json";

export const DOCUMENT_BODY = {
	client_id: DOCUMENT,
	client_name: "Ada's agent",
	redirect_uris: ["http://127.0.0.1/cb"],
	token_endpoint_auth_method: "none",
};

/** How the program comes by its `client_id`. */
export const waysToRegister = ["dynamic registration", "registered beforehand", "metadata document"] as const;
export type Way = (typeof waysToRegister)[number];

/** One more sandbox of a door. */
export async function openedAt({ sandboxes }: Door): Promise<Sandbox> {
	const sandbox = await sandboxes.open();
	if (!sandbox) throw new Error("Too many sandboxes are being opened");
	return sandbox;
}

/** A door with one sandbox in which Ada allows everything at once. Its key is ready: to make one takes a while. */
export async function doorForAda(): Promise<{ door: Door; sandbox: Sandbox }> {
	const door = await openDoor({ port: 0, newKey: async (kid) => ({ ...demonstrationKey, kid }) });
	const sandbox = await openedAt(door);
	sandbox.settings = { ...sandbox.settings, consent: "auto", documents: { [DOCUMENT]: DOCUMENT_BODY } };
	return { door, sandbox };
}

export interface Ada {
	/** What the SDK asks a program for, in either era. */
	readonly provider: ReturnType<typeof providerOf>;
	/** What was asked for at the authorization endpoint, the newest last. */
	readonly asked: URLSearchParams[];
	readonly kept: Kept;
	/** Follows the newest redirect, and takes what comes back at the program's address. */
	answer(): Promise<URLSearchParams>;
}

interface Kept {
	client?: OAuthClientInformationMixed;
	tokens?: OAuthTokens;
	verifier: string;
	state: string;
}

export function createAda(way: Way): Ada {
	const kept: Kept = {
		verifier: "",
		state: "",
		...(way === "registered beforehand" ? { client: { client_id: "lab-public" } } : {}),
	};
	const asked: URL[] = [];
	return {
		provider: providerOf(way, kept, asked),
		get asked() {
			return asked.map(({ searchParams }) => searchParams);
		},
		kept,
		async answer() {
			const { headers } = await fetch(asked.at(-1) ?? "", { redirect: "manual" });
			const { searchParams } = new URL(headers.get("location") ?? "");
			if (searchParams.get("state") !== kept.state) throw new Error("Another state came back");
			return searchParams;
		},
	};
}

/** The least that the SDK needs. What it registers, asks and checks is its own. */
const providerOf = (way: Way, kept: Kept, asked: URL[]) => ({
	redirectUrl: CALLBACK,
	clientMetadata: { client_name: "Ada's agent", redirect_uris: [CALLBACK] },
	...(way === "metadata document" ? { clientMetadataUrl: DOCUMENT } : {}),
	state: () => {
		kept.state = crypto.randomUUID();
		return kept.state;
	},
	clientInformation: () => kept.client,
	saveClientInformation: (client: OAuthClientInformationMixed) => {
		kept.client = client;
	},
	tokens: () => kept.tokens,
	saveTokens: (tokens: OAuthTokens) => {
		kept.tokens = tokens;
	},
	redirectToAuthorization: (url: URL) => {
		asked.push(url);
	},
	saveCodeVerifier: (verifier: string) => {
		kept.verifier = verifier;
	},
	codeVerifier: () => kept.verifier,
});

/** What a sandbox has answered, in order: status and the path below it. */
export const answersOf = ({ log, addresses }: Sandbox): readonly string[] =>
	log.exchanges.flatMap(({ messages }) => {
		const request = messages.find((message) => message.kind === "request");
		const response = messages.findLast((message) => message.kind === "response");
		if (request?.kind !== "request" || response?.kind !== "response") return [];
		const { pathname } = new URL(request.request.url);
		const own = new URL(addresses.mcp).pathname.split("/")[1] ?? "";
		return [`${request.request.method} ${pathname.replace(`/${own}`, "")} ${response.response.status}`];
	});
