/** A program that logs in at the lab's own port, and the page that watches it. */
import type { APIRequestContext, Page } from "@playwright/test";
import * as oauth from "oauth4webapi";
import { expect, visit } from "./fixtures";

export interface Sandbox {
	readonly id: string;
	readonly issuer: string;
	readonly api: string;
}

export const CONTROL = "/lab/door/sandboxes";
export const REDIRECT_URI = "http://127.0.0.1:5555/cb";
export const http = { [oauth.allowInsecureRequests]: true };

/** A sandbox of the test's own, in which Ada signs in by herself, and the page that watches it. */
export async function watched(page: Page, request: APIRequestContext): Promise<Sandbox> {
	const opened = await request.post(CONTROL, { data: {} });
	const sandbox: Sandbox = await opened.json();
	await request.patch(`${CONTROL}/${sandbox.id}`, { data: { consent: "auto" } });
	await visit(page, `/lab?sandbox=${sandbox.id}`);
	await expect(page.getByText("Waiting for the first request on")).toBeVisible();
	return sandbox;
}

export const as = async ({ issuer }: Sandbox) =>
	oauth.processDiscoveryResponse(new URL(issuer), await oauth.discoveryRequest(new URL(issuer), http));

interface Careless {
	/** What it sends in place of the verifier. */
	readonly sends?: (verifier: string, challenge: string) => string;
	readonly scope?: string;
}

/** A login by a client that looks at nothing. @returns what the token endpoint answered */
export async function login(
	sandbox: Sandbox,
	{ sends = (verifier) => verifier, scope = "openid photos.read" }: Careless = {},
) {
	const server = await as(sandbox);
	const verifier = oauth.generateRandomCodeVerifier();
	const challenge = await oauth.calculatePKCECodeChallenge(verifier);
	const asked = new URL(server.authorization_endpoint ?? "");
	asked.search = new URLSearchParams({
		response_type: "code",
		client_id: "lab-public",
		redirect_uri: REDIRECT_URI,
		scope,
		state: oauth.generateRandomState(),
		code_challenge: challenge,
		code_challenge_method: "S256",
	}).toString();
	const sentBack = (await fetch(asked, { redirect: "manual" })).headers.get("location") ?? "";
	const form = {
		grant_type: "authorization_code",
		client_id: "lab-public",
		redirect_uri: REDIRECT_URI,
		code: new URL(sentBack).searchParams.get("code") ?? "",
		code_verifier: sends(verifier, challenge),
	};
	return fetch(server.token_endpoint ?? "", { method: "POST", body: new URLSearchParams(form) });
}
