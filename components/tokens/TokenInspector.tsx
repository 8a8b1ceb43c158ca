"use client";
import { useEffect, useMemo, useReducer, useRef, useState } from "react";
import { entryOf } from "@/content/catalog";
import { type DecodedJwt, decodeJwt } from "@/lib/crypto/jwt";
import type { RunToken, TokenTrial } from "@/lib/flow/inspect-token";
import { CoveredContext } from "./Covered";
import { type InspectionEvent, inspectionAfter, inspectionOf, type Source, tokenOf } from "./inspection";
import { type ReadToken, readToken } from "./read-token";
import { TokenPane } from "./TokenPane";
import { useFragmentToken } from "./useFragmentToken";
import { type Trials, useTrial } from "./useTrial";
import { VerdictPane } from "./VerdictPane";
import "./tokens.css";

interface Props {
	/** The token of the default run, and what the API said about it when the page was built. */
	readonly built: { readonly token: RunToken; readonly title: string; readonly trial: TokenTrial };
}

/** The token inspector: a token, what was changed in it, and what an API says. */
export function TokenInspector({ built }: Props) {
	const [state, send] = useReducer(inspectionAfter, built, inspectionOf);
	const title = useRef<HTMLHeadingElement>(null);
	const { bring, pick, pasting, setPasting, notice } = useTokens(built, send);
	const trials = useTrial(built.trial, state);
	const token = tokenOf(state);
	const current = useDecoded(token, state.original.decoded);
	const judged = useDecoded(state.checkedAs === "client" ? token : trials.trial.token, current);
	const ours = useProven(built.token.text, state.original.text, trials);
	return (
		<CoveredContext value={state.hidden}>
			<div className="inspect-columns">
				<TokenPane
					state={state}
					current={current}
					ours={ours}
					send={send}
					onBring={(read) => {
						bring(read);
						// The field that had the focus is gone.
						title.current?.focus();
					}}
					onPick={(lesson) => void pick(lesson)}
					pasting={pasting}
					onPasting={setPasting}
					notice={notice}
					titleRef={title}
					trial={trials.trial}
				/>
				<VerdictPane state={state} decoded={judged} trials={trials} ours={ours} send={send} />
			</div>
			<p role="status" className="sr-only">
				{spoken(trials)}
			</p>
		</CoveredContext>
	);
}

/** The ways in which a token comes: pasted, picked from a lesson, or in the address. */
function useTokens(built: Props["built"], send: (event: InspectionEvent) => void) {
	const [pasting, setPasting] = useState<string>();
	const [notice, setNotice] = useState("");
	const open = (token: ReadToken, source: Source) => {
		send({ type: "OPEN", token, source, now: Math.floor(Date.now() / 1000) });
		setPasting(undefined);
		setNotice("");
	};
	const bring = (read: ReadToken) =>
		open(read, read.text === built.token.text ? { kind: "run", ...built } : { kind: "brought" });
	const pick = async (lesson: string) => {
		const found = await tokenOfLesson(lesson).catch(() => FAILED);
		if (typeof found === "string") setNotice(found);
		else open(found.read, found.source);
	};
	useFragmentToken((text) => {
		const read = readToken(text);
		if ("problem" in read) setPasting(text);
		else bring(read);
	});
	return { bring, pick, pasting, setPasting, notice };
}

const FAILED = "This run failed in our simulator, not in OAuth. The token below is still the last one.";

/** What a forger leaves can always be read, so the second value is for the compiler. */
function useDecoded(token: string, otherwise: DecodedJwt): DecodedJwt {
	const decoded = useMemo(() => decodeJwt(token), [token]);
	return "problem" in decoded ? otherwise : decoded;
}

/** Whether the signature of the token, before any change, was found to be the lessons' server's. */
function useProven(built: string, original: string, { trial }: Trials): boolean {
	const [proven, setProven] = useState(built);
	const fits = trial.checks.some(({ id, verdict }) => id === "api.signature-valid" && verdict === "passed");
	useEffect(() => {
		if (fits) setProven(trial.token);
	}, [fits, trial.token]);
	return original === built || original === proven;
}

/** The answer in a sentence, for people who do not see the stamp. Nothing until something was asked here. */
function spoken({ trial, answers }: Trials): string {
	if (answers === 0) return "";
	const { status } = trial.response;
	const failed = trial.checks.find(({ verdict }) => verdict === "failed");
	const verdict = failed
		? `Refused with ${status} ${trial.error ?? ""} at: ${failed.title}.`
		: `Accepted with ${status}.`;
	return `Answer ${answers}. ${verdict}`;
}

/** The token of a lesson's default run, or one sentence why there is none. */
async function tokenOfLesson(id: string): Promise<{ readonly read: ReadToken; readonly source: Source } | string> {
	const entry = entryOf(id);
	if (!entry) throw new Error(`There is no lesson "${id}"`);
	const [flow, { computeRun }, { tokenOfRun }] = await Promise.all([
		entry.load(),
		import("@/lib/flow/compute"),
		import("@/lib/flow/inspect-token"),
	]);
	const token = tokenOfRun(await computeRun(flow, { settings: flow.defaults, choices: [], edits: [] }));
	if (!token) return `No token is issued in the default run of ${entry.title}. The token below is still the last one.`;
	const read = readToken(token.text);
	return "problem" in read ? read.problem : { read, source: { kind: "run", token, title: flow.shortTitle } };
}
