import { utf8 } from "../../../../crypto/bytes";
import { base64url } from "../../../../crypto/text-forms";
import { parsePairs, readParams } from "../../../../http/form";
import { PASSWORD } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { PendingRequest, Session } from "../../../../world/as-memory";
import type { FormSubject } from "../subjects";
import { formToken } from "./form-token";
import * as lists from "./index";
import { passkeyHere } from "./passkey-here";
import { passwordRight } from "./password-right";
import { requestWaiting } from "./request-waiting";
import { scopesAsked } from "./scopes-asked";
import { signedIn } from "./signed-in";
import { signedInAgain } from "./signed-in-again";

interface Input {
	readonly body?: string;
	readonly session?: Session;
	/** Id of the session that the waiting request belongs to. */
	readonly waitsFor?: string;
	/** What it asked for. */
	readonly asked?: string;
	/** Whether it waits for a new sign-in. */
	readonly again?: true;
}

const FORBIDDEN = ["invalid_request", 403] as const;
const WRONG = ["access_denied", 200] as const;
const session: Session = { csrf: "token-of-s1" };
/** What a browser writes into what a passkey signs. */
const signed = (origin: string, challenge = session.csrf): Input => ({
	body: `passkey=${base64url(utf8(JSON.stringify({ type: "webauthn.get", challenge, origin })))}`,
	session,
});
const typed = (username: string, password: string): Input => ({ body: `username=${username}&password=${password}` });

testChecks<FormSubject, Input>({
	at: import.meta.url,
	lists: { all: [...new Set([...lists.loginChecks, ...lists.passkeyChecks, ...lists.consentAfterSignInChecks])] },
	lane: "as",
	subject: ({ body = "", session, waitsFor, asked = "", again }) => ({
		params: readParams(parsePairs(body)),
		sessionId: session && "s1",
		session,
		pending:
			waitsFor === undefined
				? undefined
				: ({ session: waitsFor, scope: asked, ...(again ? { signInAgain: again } : {}) } as PendingRequest),
	}),
	table: [
		{
			check: formToken,
			cases: [
				["the session's", { body: "csrf=token-of-s1", session }, "passed"],
				["missing", { session }, FORBIDDEN],
				["empty", { body: "csrf=", session }, FORBIDDEN],
				["another's", { body: "csrf=token-of-s2", session }, FORBIDDEN],
				["no session", { body: "csrf=token-of-s1" }, FORBIDDEN],
			],
		},
		{
			check: requestWaiting,
			cases: [
				["of this session", { session, waitsFor: "s1" }, "passed"],
				["none", { session }, FORBIDDEN],
				["of another session", { session, waitsFor: "s2" }, FORBIDDEN],
				["of a session, without one", { waitsFor: "s1" }, FORBIDDEN],
			],
		},
		{
			check: signedInAgain,
			cases: [
				["no new one was asked for", { session, waitsFor: "s1" }, "passed"],
				["a new one was asked for, and not made", { session, waitsFor: "s1", again: true }, ["access_denied", 403]],
			],
		},
		{
			check: signedIn,
			cases: [
				["somebody", { session: { ...session, sub: "ada" } }, "passed"],
				["nobody", { session }, ["access_denied", 403]],
				["no session", {}, ["access_denied", 403]],
			],
		},
		{
			check: scopesAsked,
			cases: [
				["no box ticked", { session, waitsFor: "s1", asked: "a b" }, "skipped"],
				["all of it", { body: "scope=a&scope=b", waitsFor: "s1", asked: "a b" }, "passed"],
				["less", { body: "scope=b", waitsFor: "s1", asked: "a b" }, "passed"],
				["more", { body: "scope=b&scope=c", waitsFor: "s1", asked: "a b" }, FORBIDDEN],
				["covered, but not what was asked", { body: "scope=order:items", waitsFor: "s1", asked: "order b" }, FORBIDDEN],
				["two in one box", { body: "scope=a%20b", waitsFor: "s1", asked: "a b" }, FORBIDDEN],
				["no request", { body: "scope=a" }, FORBIDDEN],
			],
		},
		{
			check: passkeyHere,
			cases: [
				["used here", signed("https://as.example"), "passed"],
				["used at another address", signed("https://as.example.evil.example"), WRONG],
				["used for another form", signed("https://as.example", "token-of-s2"), WRONG],
				["none", { session }, WRONG],
				["no JSON", { body: "passkey=x", session }, WRONG],
			],
		},
		{
			check: passwordRight,
			cases: [
				["right", typed("ada", PASSWORD), "passed"],
				["wrong", typed("ada", "correct house"), WRONG],
				["empty", typed("ada", ""), WRONG],
				["somebody unknown", typed("eve", PASSWORD), WRONG],
				["nothing", {}, WRONG],
				["__proto__", typed("__proto__", PASSWORD), WRONG],
				["constructor", typed("constructor", ""), WRONG],
			],
		},
	],
});
