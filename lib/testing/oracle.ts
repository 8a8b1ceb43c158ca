/** Drives our parties with `oauth4webapi`, through our network instead of the internet. */
import * as oauth from "oauth4webapi";
import { get, type HttpResponse, header } from "../http/message";
import { recordOfFetch, webResponse } from "../http/web";
import { defaultSettings, type Settings } from "../vocabulary/settings";
import { API, type Bench, CLIENT_ID, cookieFrom, fill, ISSUER, REDIRECT_URI, rightPassword, startBench } from "./bench";

export const STATE = "state-of-the-oracle";

export type Tamper = (response: HttpResponse, url: string) => HttpResponse;

/** A `fetch` that ends in our network. */
export const fetchThrough = ({ network }: Bench, tamper: Tamper = (response) => response) => ({
	[oauth.customFetch]: async (
		url: string,
		init: { readonly method: string; readonly headers: Record<string, string>; readonly body?: unknown },
	) => {
		const { response } = await network.deliver(
			await recordOfFetch(url, { ...init, headers: Object.entries(init.headers) }),
		);
		if (response.status === 0) throw new Error("nobody answers");
		return webResponse(tamper(response, url));
	},
});

const issuer = new URL(ISSUER);
export const client: oauth.Client = { client_id: CLIENT_ID };

export async function discover(bench: Bench, algorithm: "oauth2" | "oidc" = "oauth2", tamper?: Tamper) {
	const response = await oauth.discoveryRequest(issuer, { algorithm, ...fetchThrough(bench, tamper) });
	return oauth.processDiscoveryResponse(issuer, response);
}

/** What the oracle's own user does: ask, sign in, decide. @returns the redirect back to the client */
export async function authorize(
	bench: Bench,
	as: oauth.AuthorizationServer,
	verifier: string,
	decision = "allow",
): Promise<URL> {
	const url = new URL(as.authorization_endpoint ?? "");
	url.search = new URLSearchParams({
		response_type: "code",
		client_id: CLIENT_ID,
		redirect_uri: REDIRECT_URI,
		scope: "photos.read",
		state: STATE,
		code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
		code_challenge_method: "S256",
		resource: API,
	}).toString();
	const asked = await bench.send(get(url.href));
	const signedIn = await bench.send(fill({ cookie: cookieFrom(asked), response: asked }, rightPassword));
	const cookie = cookieFrom(signedIn);
	const consent = await bench.send(
		get(new URL(header(signedIn.headers, "location") ?? "", ISSUER).href, [["Cookie", cookie]]),
	);
	const decided = await bench.send(fill({ cookie, response: consent }, [["decision", decision]]));
	return new URL(header(decided.headers, "location") ?? "");
}

export async function start(settings: Settings = defaultSettings) {
	const bench = await startBench(settings);
	const as = await discover(bench);
	const verifier = oauth.generateRandomCodeVerifier();
	return { bench, as, verifier, back: await authorize(bench, as, verifier) };
}
