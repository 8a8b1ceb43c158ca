import { parsePairs, readParams } from "../../../../http/form";
import { post, type TlsProof } from "../../../../http/message";
import { ISSUER } from "../../../../testing/bench";
import { testChecks } from "../../../../testing/checks";
import type { Registration } from "../../../../world/as-memory";
import { presentedCredentials } from "../../client-credentials";
import type { TokenSubject } from "../token/subject";
import * as lists from "./index";
import { sent } from "./sent";
import { subjectRegistered } from "./subject-registered";

const ID = "photo-print";
const CLIENT = ["invalid_client", 401] as const;
const shows = (clientSubject: string): TlsProof => ({ clientSubject });
const DN = "CN=photo-print,O=Example";

interface Input {
	/** `null` for a connection without a certificate. */
	readonly tls?: TlsProof | null;
	readonly body?: string;
	readonly registered?: string;
}

testChecks<TokenSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "as",
	subject: ({ tls = shows(DN), body = `client_id=${ID}`, registered }, { as }) => {
		const params = readParams(parsePairs(body));
		const { tls_client_auth_subject_dn: _, ...client } = as.clients[ID] as Registration;
		return {
			request: post(`${ISSUER}/token`, body),
			params,
			presented: presentedCredentials([], params, tls ?? undefined),
			clientId: ID,
			client: registered === "" ? client : { ...client, tls_client_auth_subject_dn: registered ?? DN },
		};
	},
	table: [
		{
			check: sent,
			cases: [
				["a certificate", {}, "passed"],
				["none", { tls: null }, CLIENT],
				["a secret, too: the certificate is then not the way", { body: `client_id=${ID}&client_secret=x` }, CLIENT],
			],
		},
		{
			check: subjectRegistered,
			cases: [
				["the registered one", {}, "passed"],
				["another one", { tls: shows("CN=archive-job,O=Example") }, CLIENT],
				["one that contains it", { tls: shows(`${DN},C=IS`) }, CLIENT],
				["none", { tls: null }, CLIENT],
				["any, where none is registered", { registered: "" }, CLIENT],
				["none, where none is registered", { registered: "", tls: null }, CLIENT],
			],
		},
	],
});
