import { parsePairs, readParams } from "../../../http/form";
import { ISSUER, REDIRECT_URI } from "../../../testing/bench";
import { testChecks } from "../../../testing/checks";
import type { Transaction } from "../../../world/client-memory";
import { answerComplete } from "./answer-complete";
import { contextMatches } from "./context-matches";
import * as lists from "./index";
import { issuerMatches } from "./issuer-matches";
import { parametersOnce } from "./parameters-once";
import { sameUser } from "./same-user";
import { stateMatches } from "./state-matches";
import type { CallbackSubject } from "./subject";
import { transactionKnown } from "./transaction-known";

interface Input {
	readonly query?: string;
	readonly transaction?: Partial<Transaction> | null;
	readonly userSession?: string;
	readonly cameTo?: string;
}

const stored: Transaction = { id: "t1", state: "state-1", issuer: ISSUER, redirectUri: REDIRECT_URI };
const { state: _, ...stateless } = stored;
const query = (text: string): Input => ({ query: text });
const STATE = ["state_mismatch", 400] as const;
const USER = ["user_mismatch", 400] as const;
const LINKED = { linked: { by: "s1", url: "https://as.example/authorize" } } as const;
const ISS = ["issuer_mismatch", 400] as const;

testChecks<CallbackSubject, Input>({
	at: import.meta.url,
	lists,
	lane: "client",
	subject: ({ query = "", transaction = { state: "state-1" }, userSession, cameTo }) => ({
		cameTo,
		params: readParams(parsePairs(query)),
		userSession,
		transaction: transaction === null ? undefined : { ...stateless, ...transaction },
	}),
	table: [
		{
			check: parametersOnce,
			cases: [
				["each once", query("code=c&state=state-1"), "passed"],
				["state twice", query("state=a&state=b"), ["invalid_response", 400]],
				["code twice", query("code=a&code=a"), ["invalid_response", 400]],
				["a parameter that it does not know, twice", query("code=c&x=a&x=b"), "passed"],
			],
		},
		{
			check: transactionKnown,
			cases: [
				["known", {}, "passed"],
				["unknown", { transaction: null }, ["no_transaction", 400]],
			],
		},
		{
			check: contextMatches,
			cases: [
				["its own address", { cameTo: REDIRECT_URI }, "passed"],
				["that of another connection", { cameTo: `${REDIRECT_URI}/frames` }, ["context_mismatch", 400]],
				["a slash more", { cameTo: `${REDIRECT_URI}/` }, ["context_mismatch", 400]],
				["nowhere", {}, ["context_mismatch", 400]],
			],
		},
		{
			check: sameUser,
			cases: [
				["the one that asked", { transaction: LINKED, userSession: "s1" }, "passed"],
				["another", { transaction: LINKED, userSession: "s2" }, USER],
				["none", { transaction: LINKED }, USER],
				["an empty one", { transaction: { linked: { by: "", url: "" } }, userSession: "" }, USER],
				["of a request that no link began", { userSession: "s1" }, USER],
			],
		},
		{
			check: stateMatches,
			cases: [
				["equal", query("state=state-1"), "passed"],
				["another", query("state=state-2"), STATE],
				["missing", {}, STATE],
				["longer", query("state=state-1state-1"), STATE],
				["nothing stored, nothing sent", { transaction: {} }, STATE],
				["nothing stored", { query: "state=x", transaction: {} }, STATE],
			],
		},
		{
			check: issuerMatches,
			cases: [
				["equal", query(`iss=${ISSUER}`), "passed"],
				["another", query("iss=https://evil-as.example"), ISS],
				["missing", {}, ISS],
				["a slash more", query(`iss=${ISSUER}/`), ISS],
				["another letter case", query("iss=https://AS.example"), ISS],
				["the default port", query(`iss=${ISSUER}:443`), ISS],
			],
		},
		{
			check: answerComplete,
			cases: [
				["a code", query("code=c"), "passed"],
				["neither code nor error", query("state=state-1"), ["invalid_response", 400]],
				["an empty code", query("code="), ["invalid_response", 400]],
				["an error", query("error=access_denied&error_description=no"), ["access_denied", 400]],
				["an error beside a code", query("error=server_error&code=c"), ["server_error", 400]],
			],
		},
	],
});
